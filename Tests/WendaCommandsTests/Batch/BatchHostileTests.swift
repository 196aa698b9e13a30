import Foundation
import TestSupport
import Testing

import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: hostile files")
struct BatchHostileTests {
  @Test("A quote within an unquoted cell lets no later cell of its row span lines")
  func strayQuotes() throws {
    let result = try runBatch("q.csv", "question,b\nx\",\"y\nx\",\"y\na,b\nx\",\"y\"\n", asTable)
    #expect(result.lines.count == 5)
    #expect(result.lines[1].contains(#"x","y"#) && result.lines[1].contains("not closed properly"))
    #expect(result.lines[3] == "b\ta\tbinding\t" && result.lines[4] == "y\tx\"\t\t")
  }

  @Test("The columns of a table are those of the first record that can be read, wherever it stands")
  func columnsBehindBadLines() throws {
    let bad = String(repeating: "\nnot json\n", count: 500)
    let text = bad + #"{"question":"a","id":7}"# + "\n"
    let whole = try runBatch("q.jsonl", text) { ($0.format, $0.fields) = (.tsv, [.question]) }
    #expect(whole.lines.first == "id\tquestion" && whole.lines.last == "7\ta")
    for chunk in [1, 16, 300] {
      var limits = BatchLimits(jobs: 3)
      limits.chunk = chunk
      let cut = try runBatch(
        "q.jsonl", text, { ($0.format, $0.fields, $0.jobs) = (.tsv, [.question], 3) }, limits: limits)
      #expect(cut.output == whole.output)
    }
  }

  @Test("Keys in another order, repeated and missing, come under their columns")
  func reorderedKeys() throws {
    let text = #"""
      {"a":1,"question":"q","b":2,"c":3}
      {"c":6,"b":5,"b":9,"question":"q","a":4}
      {"b":8,"question":"q"}
      """#
    let result = try runBatch("q.jsonl", text) { ($0.format, $0.fields) = (.tsv, [.intent]) }
    #expect(result.lines == ["a\tb\tc\tintent", "1\t2\t3\tbinding", "4\t5\t6\tbinding", "\t8\t\tbinding"])
  }

  @Test("More columns than a spreadsheet has are an error", arguments: ["q.csv", "q.jsonl"])
  func tooManyColumns(name: String) throws {
    let names = (0..<17_000).map { "c\($0)" }
    let text =
      name == "q.csv"
      ? "question," + names.joined(separator: ",") + "\na\n"
      : "{\"question\":\"a\"," + names.map { "\"\($0)\":1" }.joined(separator: ",") + "}\n"
    let result = try runBatch(name, text) { $0.format = .csv }
    #expect(result.status == 2)
    #expect(result.error.contains("16384"))
  }

  @Test("An input that cannot be read leaves the old output as it was", arguments: ["none", "bad.csv"])
  func oldOutputStays(input: String) throws {
    let folder = try ScratchFolder()
    try folder.write("bad.csv", "a,b\n1,2\n")
    var options = BatchOptions()
    options.inputs = [try folder.write("q.txt", "a\n"), folder.path(input)]
    options.output = try folder.write("o.jsonl", "old\n")
    let result = try folder.run(options)
    #expect(result.status == 2)
    #expect(try folder.read("o.jsonl") == "old\n")
    #expect(try folder.names == ["bad.csv", "o.jsonl", "q.txt"])
    #expect(result.error.contains("o.jsonl: error: not written"))
  }

  #if os(Linux)
    @Test("A plain file below /dev is replaced like any other")
    func sharedMemory() throws {
      let path = "/dev/shm/wenda-test-\(UUID().uuidString)"
      defer { unlink(path) }
      try Data(repeating: 0x78, count: 10_000).write(to: URL(fileURLWithPath: path))
      try writeFile("new", to: path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("new".utf8))
    }
  #endif

  @Test("What a terminal obeys is escaped in JSON, in names and on the terminal")
  func controls() throws {
    let text = "a\u{1B}\u{9B}\u{7F}\u{202E}\u{2066}\u{2028}b“”"
    let escaped = #"a\u001b\u009b\u007f\u202e\u2066\u2028b“”"#
    let result = try runBatch("q\n\u{202E}.jsonl", "{\"question\":\"a\",\"k\":\"\u{202E}“\u{9B}\"}\n\n") {
      $0.fields = [.question]
    }
    #expect(result.lines.first == #"{"question":"a","k":"\u202e“\u009b"}"#)
    #expect(result.error.contains(#"q\u{A}\u{202E}.jsonl:2:1: error"#))
    var buffer = ByteBuffer(capacity: 16)
    Array(text.utf8).withFlatArray { buffer.append(jsonString: $0) }
    #expect(String(decoding: buffer.text, as: UTF8.self) == "\"\(escaped)\"")
    buffer.setCount(0)
    Array(text.utf8).withFlatArray { buffer.append(forTerminal: $0) }
    #expect(String(decoding: buffer.text, as: UTF8.self) == text.printable())
  }
}
