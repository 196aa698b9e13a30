import Foundation
import Testing
import Wenda
import WendaAuthoring

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import WendaStreams
@testable import WendaCommands

@Suite struct JUnitReportTests {
  /// The elements of a document in their order, with their attributes and texts.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append((name, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
  }

  private func read(_ xml: String) -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(xml)")
    return reader
  }

  @Test func resultsAreCountedAndNamed() {
    let place = SourcePlace(file: "T/in/b.txt", line: 7)
    let reader = read(
      JUnitReport.xml([
        TestOutcome(name: "T/a.zh"),
        TestOutcome(
          name: "T/in/b",
          failure: TestFailure(place: place, kind: .wording, lines: [DiffLine(.expected, "  旧")])),
        TestOutcome(name: "c"),
      ]))
    #expect(
      reader.elements.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase",
      ])
    #expect(reader.elements[1].attributes["tests"] == "3")
    #expect(reader.elements[1].attributes["failures"] == "1")
    #expect(reader.elements[2].attributes == ["classname": "T", "name": "a.zh"])
    #expect(
      reader.elements[3].attributes == ["classname": "T/in", "name": "b", "file": "T/in/b.txt", "line": "7"])
    #expect(reader.elements[4].attributes["type"] == "wording")
    #expect(reader.text.contains("    -   旧\n"))
    #expect(reader.elements[5].attributes == ["classname": ".", "name": "c"])
  }

  @Test(arguments: [
    "<a & b>", "\"quoted\" 'too'", "]]>", "<![CDATA[", "&amp;", "微信 😀", "\u{0}\u{1B}[2J\u{FFFF}\u{FFFE}",
  ])
  func anyTextMayStandInAReport(text: String) {
    let failure = TestFailure(
      place: SourcePlace(file: text, line: 1), kind: .decision, lines: [DiffLine(.actual, text)])
    let reader = read(JUnitReport.xml([TestOutcome(name: "T/" + text, failure: failure)]))
    let isPlain = !text.unicodeScalars.contains { $0.value < 32 || $0.value >= 0xFFFE && $0.value <= 0xFFFF }
    if isPlain {
      #expect(reader.elements[2].attributes["name"] == text)
      #expect(reader.text.contains("    + \(text)\n"))
    } else {
      #expect(reader.text.contains("\\u{1B}[2J\\u{FFFF}\\u{FFFE}"))
    }
  }

  @Test func theReportIsWrittenWhenTestsFailToo() throws {
    let wenda = try ToolRun()
    try wenda.write("> hello\n", to: "a.txt")
    #expect(wenda("test", "--junit", wenda.path("r.xml"), wenda.path("a.txt")) == 1)
    let reader = read(try wenda.read("r.xml"))
    #expect(reader.elements.last?.attributes["type"] == "unrecorded")
  }
}
