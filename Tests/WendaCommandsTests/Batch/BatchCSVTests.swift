import TestSupport
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: tables as input")
struct BatchCSVTests {
  @Test("Other columns come first, in their order; quoted newlines and commas belong to their cell")
  func quoting() throws {
    let text = "\u{FEFF}id,question,note\r\n1,\"why,\r\n\"\"so\"\"?\",n\r\n2,\"a\",\"x\ny\""
    let result = try runBatch("q.csv", text) {
      $0.format = .csv
      $0.fields = [.question, .intent]
    }
    #expect(
      result.output == "id,note,question,intent\n1,n,\"why,\r\n\"\"so\"\"?\",binding\n2,\"x\ny\",a,binding\n")
  }

  @Test("In jsonl other columns come last, renamed where they would be taken for ours")
  func passedToJSON() throws {
    let result = try runBatch("q.tsv", "intent\t问题\tinput_intent\n\"g\"\t卡\tb\n") {
      $0.fields = [.question, .intent]
    }
    #expect(
      result.lines == [
        #"{"question":"卡","intent":"binding","input_intent":"g","input_input_intent":"b"}"#
      ])
  }

  @Test("A row that cannot be read spoils itself only")
  func brokenRows() throws {
    let text = "question,id\n\"a\"b,1\nc\n\nd,2,3\n\"never closed,4\ne,5\n,6\nf \"g\",7"
    let result = try runBatch("q.csv", text, asTable)
    #expect(
      result.lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) } == [
        ["id", "question", "intent", "error"],
        [
          "", "\"a\"b,1", "",
          "a quoted field is not closed properly; end it with one quote before the delimiter and double the quotes within",
        ],
        ["", "c", "", "1 columns, but the header has 2; quote a cell that holds the separator"],
        ["", "", "", "blank line; write a question or take it out"],
        ["2", "d", "", "3 columns, but the header has 2; quote a cell that holds the separator"],
        [
          "", "\"never closed,4", "",
          "a quoted field is not closed properly; end it with one quote before the delimiter and double the quotes within",
        ],
        ["5", "e", "binding", ""],
        ["6", "", "", "empty question; write one or take the record out"],
        ["7", "f \"g\"", "binding", ""],
      ])
    #expect(result.error.contains("q.csv:6:1: error: a quoted field"))
  }

  @Test("Errors name the line on which the row starts")
  func lineNumbers() throws {
    let result = try runBatch("q.csv", "question,\"a\nb\"\n\"x\ny\",1\n\n")
    #expect(result.error.contains("q.csv:5:1: error: blank line; write a question or take it out\n"))
  }

  @Test(
    "The question's column",
    arguments: [
      ("id,question", nil, 1), ("问题,id", nil, 0), ("问题,question", nil, 1), ("any", nil, 0), ("a,b", "b", 1),
    ] as [(String, String?, Int)])
  func column(header: String, column: String?, index: Int) throws {
    let layout = try CSVLayout(
      scanner: CSVScanner(delimiter: 0x2C), names: header.split(separator: ",").map(String.init),
      column: column)
    #expect(layout.question == index)
  }

  @Test("A header without the column is an error that lists the columns; other files go on")
  func missingColumn() throws {
    let folder = try ScratchFolder()
    var options = BatchOptions()
    options.inputs = [
      try folder.write("a.csv", "id,text\n1,b\n"), try folder.write("b.csv", "question\nc\n"),
    ]
    options.fields = [.question]
    let result = try folder.run(options)
    #expect(result.status == 2)
    #expect(result.lines == [#"{"question":"c"}"#])
    #expect(
      result.error.contains(
        "a.csv:1:1: error: no column “question” or “问题”; name the one to ask with --column: “id”, “text”\n"))
  }

  @Test(
    "Two columns of one name, or no header, are errors", arguments: ["a,a\n1,2\n", "", "\nq\n", "\"a\nb\n"])
  func badHeader(text: String) throws {
    let result = try runBatch("q.csv", text)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.error.contains("q.csv:1:1: error: "))
  }

  @Test("The first file decides on a table's columns")
  func columnsOfSeveralFiles() throws {
    let folder = try ScratchFolder()
    var options = BatchOptions()
    asTable(&options)
    options.inputs = [
      try folder.write("a.csv", "id,question,note\n1,a,n\n"),
      try folder.write("b.csv", "question,note\nb,m\n"),
      try folder.write("c.csv", "question,other\nc,m\n"), try folder.write("d.txt", "d\n"),
    ]
    let result = try folder.run(options)
    #expect(
      result.lines == [
        "id\tnote\tquestion\tintent\terror", "1\tn\ta\tbinding\t", "\tm\tb\tbinding\t", "\t\td\tbinding\t",
      ])
    #expect(result.status == 2)
    #expect(result.error.contains("c.csv:1:1: error: the column “other”"))
  }
}
