import Testing
import Wenda
import WendaAuthoring

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: input formats")
struct BatchInputTests {
  @Test("Every line of plain text has its record, whatever is wrong with it")
  func plainText() throws {
    let long = String(repeating: "a", count: 65_537)
    let bytes =
      [0xEF, 0xBB, 0xBF] + Array("first\r\n\n \t　\n".utf8) + [0x61, 0xFF, 0x62, 0x0A]
      + Array((long + "\n保号卡\r\n\r\nlast").utf8)
    let result = try runBatch("q.txt", bytes: bytes, asTable)
    #expect(
      result.lines == [
        "question\tintent\terror", "first\tbinding\t", "\t\tblank line; write a question or take it out",
        " \\t　\t\tblank line; write a question or take it out",
        "a\u{FFFD}b\t\tinvalid UTF-8 at byte 2; save the file as UTF-8",
        "\t\tquestion too long (65537 bytes); at most 65536 bytes are read", "保号卡\tbinding\t",
        "\t\tblank line; write a question or take it out", "last\tbinding\t",
      ])
    #expect(result.status == 1)
    #expect(result.error.contains("q.txt:4:1: error: invalid UTF-8 at byte 2; save the file as UTF-8\n"))
  }

  @Test(
    "A byte-order mark is dropped before any line, as where files were joined",
    arguments: [("q.txt", "保号卡"), ("q.jsonl", #"{"question":"保号卡"}"#)], [false, true])
  func byteOrderMarks(input: (name: String, line: String), lines: Bool) throws {
    let marked = "\u{FEFF}\(input.line)\n"
    let result = try runBatch(input.name, marked + marked + input.line + "\n") {
      $0.fields = [.question, .intent]
      $0.lines = lines
    }
    #expect(result.lines == Array(repeating: #"{"question":"保号卡","intent":"binding"}"#, count: 3))
  }

  @Test(
    "A file that has no lines of UTF-8 is refused",
    arguments: [
      ("q.csv", Array("question\rkey lost\r".utf8), "carriage returns only"),
      ("q.txt", Array("key lost\rcancel".utf8), "carriage returns only"),
      ("q.txt", [0x61, 0x00, 0x62, 0x00, 0x63, 0x00, 0x0A, 0x00], "UTF-16 without a byte-order mark"),
      ("q.txt", [0x50, 0x4B, 3, 4] + Array("xl/workbook".utf8), "this is an Excel workbook"),
      ("q.csv", Array("%PDF-1.4 x".utf8), "this is a PDF file"),
    ] as [(String, [UInt8], String)])
  func foreignForms(name: String, bytes: [UInt8], problem: String) throws {
    let result = try runBatch(name, bytes: bytes, asTable)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.error.contains("\(name):1:1: error: ") && result.error.contains(problem))
  }

  @Test("A question of just the longest length is answered")
  func longest() throws {
    let result = try runBatch("q.txt", String(repeating: "a", count: 65_536)) { $0.fields = [.intent] }
    #expect(result.lines == [#"{"intent":"binding"}"#])
  }

  @Test("A line that is never held in memory has one record", arguments: ["q.txt", "q.jsonl", "q.csv"])
  func overlong(name: String) throws {
    let header = name == "q.csv" ? "question\n" : ""
    let short = name == "q.jsonl" ? #"{"question":"a"}"# : "a"
    let text = header + short + "\n" + String(repeating: "b", count: 3_000_000) + "\n" + short + "\n"
    let result = try runBatch(name, text, asTable)
    #expect(result.lines.count == 4)
    #expect(result.lines[1] == "a\tbinding\t" && result.lines[3] == "a\tbinding\t")
    #expect(result.lines[2].contains("too long (3000000 bytes)"))
  }

  @Test(
    "An empty file has no records, and an empty line has one",
    arguments: [("", 0), ("\n", 1), ("a", 1), ("a\n\n", 2)])
  func counts(text: String, count: Int) throws {
    #expect(try runBatch("q.txt", text).lines.count == count)
    #expect(try runBatch("q.jsonl", text).lines.count == count)
    #expect(try runBatch("q.csv", "question\n" + text).lines.count == count)
  }

  @Test(
    "UTF-8 is told from what is not",
    arguments: [
      ([0xC3, 0xA4], nil), ([0xE4, 0xBF, 0x9D, 0xE5, 0x8F, 0xB7, 0x61, 0x62], nil),
      ([0xF0, 0x9F, 0x98, 0x80], nil),
      ([0xC0, 0x80], 0), ([0x61, 0xE0, 0x80, 0x80, 0xE4, 0xBF, 0x9D, 0x61, 0x61], 1),
      ([0xED, 0xA0, 0x80, 0xED, 0xA0, 0x80, 0x61, 0x61], 0),
      ([0xE4, 0xBF, 0x9D, 0xED, 0xBF, 0x80, 0x61, 0x61], 3),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE4, 0xBF], 0), ([0x80], 0),
      ([0xED, 0x9F, 0xBF, 0xEE, 0x80, 0x80, 0x61, 0x61], nil),
      ([0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xFF], 8),
    ] as [([UInt8], Int?)])
  func validity(bytes: [UInt8], invalid: Int?) {
    #expect(bytes.withFlatArray { UTF8Check.firstInvalid($0) } == invalid)
    #expect((String(validating: bytes, as: UTF8.self) == nil) == (invalid != nil))
  }
}
