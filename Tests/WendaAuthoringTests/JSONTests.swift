import Testing

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("JSON")
struct JSONTests {
  private func read(_ text: String) throws -> JSONValue {
    try JSONReader.read(SourceText(file: "a.json", text))
  }

  @Test func readsAllKindsWithTheirPlaces() throws {
    let value = try read(#" {"a": [1.5e3, true, false, null, "x\n\u4e2d\ud83d\ude00"], "B": {}} "#)
    #expect(value["a"]?.elements[0].scalar == "1.5e3")
    #expect(value["a"]?.elements[4].string == "x\n中😀")
    #expect(value["b"]?.members.isEmpty == true)
    #expect(value["a"]?.elements[1].offset == 15)
  }

  @Test(arguments: [
    ("", 0), ("{", 1), ("[1,]", 3), ("[1 2]", 3), (#"{"a":1,"a":2}"#, 7), (#""\ud83d""#, 1), (#""\q""#, 1),
    ("\"a\nb\"", 2), ("1 2", 2), ("{a:1}", 1), ("[01]", 2), ("nul", 0), (#""abc"#, 0), (#""\u12g4""#, 1),
  ])
  func refusesWhatIsNone(_ text: String, _ offset: Int) {
    #expect(throws: JSONFailure.self) { try read(text) }
    do { _ = try read(text) } catch { #expect((error as? JSONFailure)?.offset == offset) }
  }

  @Test func refusesDeepNesting() {
    #expect(throws: JSONFailure.self) { try read(String(repeating: "[", count: 100_000)) }
    #expect(throws: Never.self) {
      try read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100))
    }
  }

  @Test(arguments: ["\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}"])
  func escapesWhatMisleads(_ text: String) throws {
    let quoted = JSONWriter.quoted(text)
    #expect(quoted.unicodeScalars.allSatisfy { $0.isASCII })
    #expect(try read(quoted).string == text)
  }

  @Test func whatIsWrittenIsRead() throws {
    var json = JSONWriter(isInPage: true)
    json.object { json in
      json.member("a\"b", "</script><中>")
      json.name("list")
      json.array { json in
        json.literal("1")
        json.array { _ in }
      }
    }
    #expect(!json.text.contains("</script"))
    #expect(try read(json.text)["a\"b"]?.string == "</script><中>")
    #expect(try read(json.text)["list"]?.elements.count == 2)
  }
}
