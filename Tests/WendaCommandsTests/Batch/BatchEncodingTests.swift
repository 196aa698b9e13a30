import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite("Batch: the encoding is found the same however the bytes come")
struct BatchEncodingTests {
  private static let card: [UInt8] = [0xB1, 0xA3, 0xBA, 0xC5, 0xBF, 0xA8]  // 保号卡 in GB18030

  /// In one piece, and cut in pieces of all sizes up to 40 bytes.
  private func run(
    _ name: String, _ bytes: [UInt8], fields: [BatchField], as format: BatchOutputFormat = .jsonl
  ) throws -> BatchResult {
    let whole = try runBatch(name, bytes: bytes) { ($0.fields, $0.format) = (fields, format) }
    for chunk in 1...40 {
      var limits = BatchLimits(jobs: 1)
      limits.chunk = chunk
      let cut = try runBatch(
        name, bytes: bytes, { ($0.fields, $0.format) = (fields, format) }, limits: limits)
      #expect(cut.output == whole.output && cut.status == whole.status, "cut every \(chunk) bytes")
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

  @Test("The header of a table is decoded behind a line that names the delimiter, with and without a newline")
  func separatorLine() throws {
    let header = Array("sep=;\r\nid;question;".utf8) + Self.card
    #expect(try run("q.csv", header, fields: [.question]).output.isEmpty)
    let result = try run("q.csv", header + Array("\n1;a;b\n".utf8), fields: [.question])
    #expect(result.lines == [#"{"question":"a","id":"1","保号卡":"b"}"#])
  }

  @Test("Rows behind a line that names the delimiter are decoded")
  func rowsBehindSeparatorLine() throws {
    let bytes = Array("sep=;\nid;question\n1;".utf8) + Self.card + [0x0A]
    let result = try run("q.csv", bytes, fields: [.question])
    #expect(result.lines == [#"{"question":"保号卡","id":"1"}"#])
  }

  @Test("JSON lines that are read to find the columns of a table are decoded")
  func linesBeforeTheColumns() throws {
    let bytes = Array("wrong\n{\"question\":\"".utf8) + Self.card + Array("\",\"id\":1}\n".utf8)
    let result = try run("q.jsonl", bytes, fields: [.question], as: .csv)
    #expect(result.lines == ["id,question", ",", "1,保号卡"])
  }
}
