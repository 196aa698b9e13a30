import Testing
import WendaAuthoring

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: files as they are")
struct BatchFormsTests {
  private static let gb18030: [UInt8] = [0xB1, 0xA3, 0xBA, 0xC5, 0xBF, 0xA8]  // 保号卡
  private static let header: [UInt8] = [0xCE, 0xCA, 0xCC, 0xE2]  // 问题

  @Test(
    "The delimiter is the one with which the header has the question",
    arguments: [
      ("q.csv", "id,question\n1,a\n"), ("q.csv", "id;question\n1;a\n"), ("q.csv", "id\tquestion\n1\ta\n"),
      ("q.tsv", "id;question\n1;a\n"), ("q.csv", "sep=;\r\nid;question\r\n1;a\r\n"),
      ("q.csv", "\u{FEFF}id;问题\n1;a\n"), ("q.csv", "\"i;d,\";question\n1;a\n"),
      ("q.csv", "id|question\n1|a\n"),
    ])
  func delimiters(name: String, text: String) throws {
    let result = try runBatch(name, text) {
      $0.fields = [.question]
      if text.contains("|") { $0.delimiter = UInt8(ascii: "|") }
    }
    #expect(result.lines.count == 1)
    #expect(result.lines.first?.hasPrefix(#"{"question":"a","i"#) == true)
    #expect(result.lines.first?.hasSuffix(#"":"1"}"#) == true)
  }

  @Test("Behind a line that names the delimiter the header is found, however little is read at a time")
  func separatorLineBeforeLongHeader() throws {
    var limits = BatchLimits(jobs: 1)
    limits.chunk = 4
    let result = try runBatch("q.csv", "sep=;\r\nid;question\r\n1;a\r\n2;b\r\n", asTable, limits: limits)
    #expect(result.status == 0)
    #expect(result.lines == ["id\tquestion\tintent\terror", "1\ta\tbinding\t", "2\tb\tbinding\t"])
  }

  @Test("Where no delimiter gives the question, both readings are told and no row is asked")
  func doubtfulDelimiter() throws {
    let result = try runBatch("q.csv", "nr;text\n1;a\n")
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("with the comma there is one column, “nr;text”"))
    #expect(result.error.contains("with the semicolon there are 2 columns, “nr”, “text”"))
    let named = try runBatch("q.csv", "nr;text\n1;a\n") { ($0.column, $0.fields) = ("text", [.question]) }
    #expect(named.lines == [#"{"question":"a","nr":"1"}"#])
  }

  @Test(
    "A table or JSON without a telling name is not asked line by line",
    arguments: ["id,question\n1,a\n", "问题;id\na;1\n", "id\tquestion\n1\ta\n", #"{"question":"a"}"#, "[\n{"])
  func doubtfulFormat(text: String) throws {
    let result = try runBatch("q.txt", text)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(
      result.error.contains("q.txt:1:1: error: the first line reads as a question (--input-format text), or"))
    #expect(try runBatch("q.txt", text) { $0.inputFormat = .text }.status != 2)
  }

  @Test("UTF-16 is read, with a note", arguments: [false, true], ["q.txt", "q.csv"])
  func utf16(bigEndian: Bool, name: String) throws {
    let bytes = "\u{FEFF}问题\n保号卡😀\n".utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    let result = try runBatch(name, bytes: bytes) { $0.fields = [.question] }
    #expect(result.lines.last == #"{"question":"保号卡😀"}"#)
    #expect(result.error.contains("\(name): read as UTF-16"))
  }

  @Test("GB18030 is found wherever it begins, however the bytes come", arguments: [1, 7, 1 << 16])
  func foundGB18030(chunk: Int) throws {
    let plain = Array(String(repeating: "hello there\n", count: 50).utf8)
    let bytes = plain + Self.gb18030 + [0x0A] + Array("bye\n".utf8)
    var limits = BatchLimits(jobs: 2)
    limits.chunk = chunk
    let result = try runBatch(
      "q.txt", bytes: bytes, { ($0.fields, $0.jobs) = ([.question], 2) }, limits: limits)
    #expect(result.lines.count == 52)
    #expect(result.lines.suffix(2) == [#"{"question":"保号卡"}"#, #"{"question":"bye"}"#])
    #expect(result.error.hasPrefix("q.txt: read as GB18030"))
    #expect(result.status == 0)
  }

  @Test(
    "Carriage returns between the elements of an array are space, however the bytes come",
    arguments: [1, 9, 1 << 16])
  func arrayWithCarriageReturns(chunk: Int) throws {
    var limits = BatchLimits(jobs: 1)
    limits.chunk = chunk
    let text = "[{\"question\":\"a\"},\r{\"question\":\"b\"},\r\n{\"question\":\"c\"}\r]"
    let result = try runBatch(
      "q.json", text, { ($0.fields, $0.inputFormat) = ([.question], .jsonl) }, limits: limits)
    #expect(result.status == 0)
    #expect(result.lines == ["a", "b", "c"].map { "{\"question\":\"\($0)\"}" })
  }

  @Test("A table in GB18030 has its header decoded")
  func tableInGB18030() throws {
    let bytes = Self.header + Array(";id\n".utf8) + Self.gb18030 + Array(";1\n".utf8)
    let result = try runBatch("q.csv", bytes: bytes) { $0.fields = [.question] }
    #expect(result.lines == [#"{"question":"保号卡","id":"1"}"#])
  }

  @Test("What is neither stays UTF-8 with an error a line")
  func neither() throws {
    let result = try runBatch("q.txt", bytes: [0x63, 0x61, 0x66, 0xE9, 0x0A, 0x61, 0x0A]) {
      $0.fields = [.error]
    }
    #expect(result.lines.count == 2 && result.lines[0].contains("invalid UTF-8") && result.lines[1] == "{}")
  }

  @Test("An encoding that is given is taken, and refused where it does not fit")
  func givenEncoding() throws {
    let bytes: [UInt8] = [0x61, 0x0A] + Self.gb18030
    func run(_ encoding: TextEncoding, _ bytes: [UInt8]) throws -> BatchResult {
      try runBatch("q.txt", bytes: bytes) { ($0.fields, $0.encoding) = ([.question], encoding) }
    }
    #expect(try run(.gb18030, bytes).lines.last == #"{"question":"保号卡"}"#)
    #expect(try run(.utf8, bytes).status == 1)
    let wrong = try run(.gb18030, bytes + [0xFF])
    #expect(wrong.status == 2 && wrong.error.hasPrefix("q.txt:2:1: error: "))
  }

  @Test(
    "The elements of a JSON array are records, also those behind broken ones", arguments: [5, 64, 1 << 16])
  func arrays(chunk: Int) throws {
    let text = """
      \u{FEFF} [
        {"question":"a\\"]}","n":
          [1,{"b":2}]},
        7,
        {"question":"unclosed"
        {"question":"b"},{"question":"c"}
      ]

      """
    var limits = BatchLimits(jobs: 2)
    limits.chunk = chunk
    let result = try runBatch("q.json", text, { $0.fields = [.question] }, limits: limits)
    #expect(result.lines.count == 5)
    #expect(result.lines.first == #"{"question":"a\"]}","n":[1,{"b":2}]}"#)
    #expect(result.lines.suffix(2) == [#"{"question":"b"}"#, #"{"question":"c"}"#])
    #expect(
      result.error.contains("q.json:4:1: error: not JSON") && result.error.contains("q.json:5:1: error: not"))
    #expect(result.status == 1)
  }

  @Test("An array that is cut off, or has more behind it, is told", arguments: ["", "] more"])
  func cutArray(rest: String) throws {
    let result = try runBatch("q.json", #"[{"question":"a"}"# + rest) { $0.fields = [.question] }
    #expect(result.lines == [#"{"question":"a"}"#])
    #expect(result.status == 2)
    #expect(result.error.contains("array of JSON objects"))
  }

  @Test("Cells that spreadsheets would run are marked, and the table begins with a byte-order mark")
  func spreadsheets() throws {
    let text = "question,note\n=1+1,+x\na,-b\nc,\"@,d\"\n"
    let result = try runBatch("q.csv", text) {
      ($0.format, $0.fields, $0.hasByteOrderMark, $0.hasSafeCells) = (.csv, [.question], true, true)
    }
    #expect(result.output == "\u{FEFF}note,question\n'+x,'=1+1\n'-b,a\n\"'@,d\",c\n")
    #expect(throws: BatchUsageError.self) {
      var options = BatchOptions()
      options.hasSafeCells = true
      try options.validate()
    }
  }
}
