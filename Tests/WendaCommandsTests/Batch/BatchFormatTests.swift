import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: output formats")
struct BatchFormatTests {
  @Test("A jsonl record holds its fields in their order, also and error only where there are any")
  func jsonLines() throws {
    let result = try runBatch("q.txt", "银行卡&?\nx \"q\"\n\n")
    let answer = #""answer":"Say \"hi\",\n\tthen\\go.""#
    #expect(
      result.lines == [
        #"{"question":"银行卡&?","language":"zh","decision":"answer","intent":"binding","confidence":0.7500,"#
          + answer
          + #","candidates":[{"intent":"binding","confidence":0.7500},{"intent":"bank","confidence":0.1234}],"#
          + #""also":["bank"]}"#,
        #"{"question":"x \"q\"","language":"en","decision":"decline","intent":null,"confidence":0.2500,"#
          + answer
          + #","candidates":[{"intent":"binding","confidence":0.2500},{"intent":"bank","confidence":0.1234}]}"#,
        #"{"question":"","language":null,"decision":null,"intent":null,"confidence":null,"answer":null,"candidates":[],"#
          + #""error":"blank line; write a question or take it out"}"#,
      ])
    #expect(result.status == 1)
  }

  @Test("tsv escapes what would break a row")
  func tabSeparated() throws {
    let result = try runBatch("q.txt", "a\tb\\c\n") { $0.format = .tsv }
    #expect(
      result.lines == [
        "question\tlanguage\tdecision\tintent\tconfidence\tanswer\toptions\tcandidates\talso\terror",
        #"a\tb\\c"# + "\ten\tanswer\tbinding\t0.7500\t" + #"Say "hi",\n\tthen\\go."#
          + "\t\tbinding:0.7500;bank:0.1234\t\t",
      ])
  }

  @Test("csv quotes what it must and nothing else")
  func commaSeparated() throws {
    let result = try runBatch("q.txt", "a, \"b\"\n") {
      $0.format = .csv
      $0.fields = [.intent, .question, .answer]
    }
    #expect(
      result.output == "intent,question,answer\nbinding,\"a, \"\"b\"\"\",\"Say \"\"hi\"\",\n\tthen\\go.\"\n")
  }

  @Test("A csv row of one empty cell is no empty line")
  func emptyCell() throws {
    let result = try runBatch("q.txt", "x\n") {
      $0.format = .csv
      $0.fields = [.intent]
    }
    #expect(result.output == "intent\n\"\"\n")
  }

  @Test("text is a block a question, with the further lines of an answer under its first")
  func blocks() throws {
    let result = try runBatch("q.txt", "x\n\n") {
      $0.format = .text
      $0.fields = [.question, .intent, .confidence, .answer, .error]
    }
    #expect(
      result.output == """
        question    x
        intent      (declined)
        confidence  0.2500
        answer      Say "hi",
                    \tthen\\go.

        question    \("")
        error       blank line; write a question or take it out


        """)
  }

  @Test("--fields picks and orders, in every format", arguments: [BatchOutputFormat.jsonl, .tsv, .csv])
  func fields(format: BatchOutputFormat) throws {
    let result = try runBatch("q.txt", "why\n") {
      $0.format = format
      $0.fields = [.confidence, .intent]
    }
    let expected: [BatchOutputFormat: String] = [
      .jsonl: #"{"confidence":0.7500,"intent":"binding"}"#, .tsv: "0.7500\tbinding", .csv: "0.7500,binding",
    ]
    #expect(result.lines.last == expected[format])
  }

  @Test("An unknown field is refused with the nearest; doubles too")
  func fieldNames() throws {
    #expect(try BatchField.list("intent,confidence") == [.intent, .confidence])
    let unknown = #expect(throws: BatchUsageError.self) { try BatchField.list("intent,confidance") }
    #expect(unknown?.description.contains("did you mean \"confidence\"?") == true)
    let strange = #expect(throws: BatchUsageError.self) { try BatchField.list("weather") }
    #expect(strange?.description.contains("question, language, decision") == true)
    #expect(throws: BatchUsageError.self) { try BatchField.list("intent,intent") }
    #expect(throws: BatchUsageError.self) { try BatchField.list("") }
  }

  @Test(
    "Confidences have four decimals, rounded, from 0 to 1",
    arguments: [
      (Float(0), "0.0000"), (1, "1.0000"), (0.99999, "1.0000"), (0.5, "0.5000"), (0.12345, "0.1235"),
      (0.0001, "0.0001"), (0.9999, "0.9999"), (0.1009, "0.1009"), (-1, "0.0000"), (2, "1.0000"),
      (.nan, "0.0000"),
    ])
  func confidence(value: Float, text: String) {
    var buffer = ByteBuffer(capacity: 16)
    buffer.append(confidence: value)
    #expect(String(decoding: buffer.text, as: UTF8.self) == text)
  }

  @Test("All confidences of four decimals are written as they are")
  func allConfidences() {
    var buffer = ByteBuffer(capacity: 16)
    for units in 0..<10_000 {
      buffer.setCount(0)
      buffer.append(confidence: Float(units) / 10_000)
      let digits = String(units)
      let expected = "0." + String(repeating: "0", count: 4 - digits.count) + digits
      #expect(String(decoding: buffer.text, as: UTF8.self) == expected)
    }
  }

  @Test("Control characters are escaped in jsonl, wherever they stand", arguments: 0..<40)
  func controlCharacters(padding: Int) {
    let plain = String(repeating: "ä", count: padding)
    var buffer = ByteBuffer(capacity: 16)
    let text = plain + "\u{1B}[2J\u{9B}\u{7F}\u{A0}" + plain
    Array(text.utf8).withFlatArray { buffer.append(jsonString: $0) }
    let expected = "\"" + plain + #"\u001b[2J\u009b\u007f"# + "\u{A0}" + plain + "\""
    #expect(String(decoding: buffer.text, as: UTF8.self) == expected)
  }

  @Test("Nothing that a terminal obeys reaches it")
  func terminal() {
    var buffer = ByteBuffer(capacity: 16)
    Array("a\u{1B}]0;x\u{7}\tb\n保\u{9B}31m\r°".utf8).withFlatArray {
      buffer.append(forTerminal: $0)
    }
    #expect(
      String(decoding: buffer.text, as: UTF8.self) == #"a\u{1B}]0;x\u{7}"# + "\tb\n保" + #"\u{9B}31m\u{D}"#
        + "°")
  }
}
