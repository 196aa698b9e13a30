import Testing

@testable import WendaCommands

@Suite("Batch: the encoding is found the same however the bytes come")
struct BatchEncodingTests {
  private static let card: [UInt8] = [0xB1, 0xA3, 0xBA, 0xC5, 0xBF, 0xA8]  // 保号卡 in GB18030

  /// In one piece, and cut in pieces of all sizes up to 40 bytes.
  private func run(_ name: String, _ bytes: [UInt8], fields: [BatchField]) throws -> BatchResult {
    let whole = try runBatch(name, bytes: bytes) { $0.fields = fields }
    for chunk in 1...40 {
      var limits = BatchLimits(jobs: 1)
      limits.chunk = chunk
      let cut = try runBatch(name, bytes: bytes, { $0.fields = fields }, limits: limits)
      #expect(cut == whole, "cut every \(chunk) bytes")
    }
    return whole
  }

  @Test("A JSON array in GB18030 is read to its end", arguments: ["\n", " "])
  func array(space: String) throws {
    let question = Array(#"{"question":""#.utf8) + Self.card + Array(#""}"#.utf8)
    let bytes =
      Array("[\(space){\"question\":\"a, [b]\"},\(space)".utf8) + question + Array(",".utf8) + question
      + Array("\(space)]\n".utf8)
    let result = try run("q.json", bytes, fields: [.question])
    #expect(
      result.lines == [#"{"question":"a, [b]"}"#, #"{"question":"保号卡"}"#, #"{"question":"保号卡"}"#])
    #expect(result.status == 0)
  }

  @Test("A JSON array in GB18030 without an end is answered as far as it goes, with an error")
  func arrayWithoutEnd() throws {
    let bytes = Array(#"[{"question":""#.utf8) + Self.card + Array("\"}\n".utf8)
    let result = try run("q.json", bytes, fields: [.question])
    #expect(result.lines == [#"{"question":"保号卡"}"#])
    #expect(result.status == 2 && result.error.contains("no closing bracket"))
  }

  @Test("A damaged JSON array in UTF-8 is read to its end")
  func damagedArray() throws {
    let bytes =
      Array(#"[{"question":"保号"#.utf8) + [0xE5, 0x8D] + Array("\"},\n{\"question\":\"a\"}\n]\n".utf8)
    let result = try run("q.json", bytes, fields: [.question, .error])
    #expect(result.lines.count == 2 && result.lines[0].contains("invalid UTF-8"))
    #expect(result.lines[1] == #"{"question":"a"}"#)
    #expect(result.status == 1)
  }

  @Test("What stands in earlier lines does not decide")
  func earlierLines() throws {
    let bytes = Array("what is k\u{0}y\n".utf8) + Self.card + [0x0A]
    let result = try run("q.txt", bytes, fields: [.question])
    #expect(result.lines.last == #"{"question":"保号卡"}"#)
    #expect(result.error.hasPrefix("q.txt: read as GB18030"))
  }
}
