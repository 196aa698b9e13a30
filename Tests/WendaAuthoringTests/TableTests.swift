import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Tables")
struct TableTests {
  private func table(_ text: String, delimiter: UInt8? = nil) -> Table {
    Table(SourceText(file: "t.csv", text), delimiter: delimiter)
  }

  private func cells(_ text: String) -> [[String]] {
    let table = table(text)
    return ([table.header] + table.rows).map { $0.map(\.text) }
  }

  @Test(arguments: [
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
    ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]), ("sep=;\r\na;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("\n\n a,b\n\n1,2\n\n", [[" a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
    ("a,b\n\"x\ny\",\"say \"\"hi\"\"\"", [["a", "b"], ["x\ny", "say \"hi\""]]),
    ("问题,答案\n“怎么”，借？,好", [["问题", "答案"], ["“怎么”，借？", "好"]]),
    ("\"a,x\";b\n1;2", [["a,x", "b"], ["1", "2"]]),
  ])
  func readsRows(_ text: String, _ expected: [[String]]) {
    #expect(cells(text) == expected)
  }

  @Test(arguments: [
    ("q,a\n\"x\" y,2\n3,4", [["q", "a"], ["\"x\" y", "2"], ["3", "4"]], "t.csv:2:4"),
    ("q,a\n\"x,2\n3,4", [["q", "a"], ["\"x", "2"], ["3", "4"]], "t.csv:2:1"),
    ("q,a\n1,2,3\n3,4", [["q", "a"], ["1", "2", "3"], ["3", "4"]], "t.csv:2:5"),
  ])
  func keepsTheTextOfBadRows(_ text: String, _ expected: [[String]], _ place: String) {
    #expect(cells(text) == expected)
    #expect(table(text).problems.first?.description.hasPrefix(place) == true)
  }

  @Test func aQuoteInsideOfACellIsText() {
    #expect(cells("q,a\nthe 5\" disk,\"\"")[1] == ["the 5\" disk", ""])
    #expect(table("q,a\nthe 5\" disk,x").problems.isEmpty)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func guardsFormulas(_ text: String) {
    var writer = TableWriter(hasSafeCells: true)
    writer.append([text, "a"])
    #expect(writer.text.hasPrefix("'\(text.prefix(1))"))
  }

  @Test(arguments: ["a", "a,b", "\"", "x\ny", " x ", "", "'", "a\r\nb"])
  func whatIsWrittenIsRead(_ cell: String) {
    var writer = TableWriter()
    writer.append(["h", "i"])
    writer.append([cell, "x"])
    #expect(table(writer.text).rows.first?.first?.text == cell)
  }
}
