import Testing

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("YAML")
struct YAMLTests {
  private func read(_ text: String) throws -> YAMLValue {
    try YAMLReader.read(SourceText(file: "a.yml", text))
  }

  @Test(arguments: [
    ("a: b", "b"), ("a: \"x\\n\\u4e2d\"", "x\n中"), ("a: 'it''s'", "it's"), ("a: x # no", "x"),
    ("a: x#y", "x#y"),
    ("a: one\n  two\n\n  three", "one two\nthree"), ("a: |\n  x\n   y\n\n  z\n", "x\n y\n\nz\n"),
    ("a: >-\n  x\n  y\n\n  z\n", "x y\nz"), ("a: |-\n  # no comment\n", "# no comment"), ("a:\n  b", "b"),
    ("a: \"x\n  y\"", "x y"), ("---\na: b\n...", "b"), ("\"a\": b", "b"),
    ("a: http://x.org:80/", "http://x.org:80/"),
    ("a: |\r\n  x\r\n", "x\n"), ("a: yes", "yes"), ("a: |2\n   x\n", " x\n"),
  ])
  func readsScalars(_ text: String, _ expected: String) throws {
    #expect(try read(text)["a"]?.scalar == expected)
  }

  @Test func readsNestedLists() throws {
    let value = try read("c:\n- - 什么是ai\n  - 人工智能\n    是科学。\n- - a\n  - b\n")
    #expect(
      value["c"]?.elements.map { $0.elements.map { $0.scalar ?? "" } } == [
        ["什么是ai", "人工智能 是科学。"], ["a", "b"],
      ])
  }

  @Test func readsMappingsInLists() throws {
    let value = try read("r:\n  u:\n  - image: \"x\"\n    text: hi\n  - text: [a, {b: c}]\n")
    #expect(value["r"]?["u"]?.elements[0]["text"]?.scalar == "hi")
    #expect(value["r"]?["u"]?.elements[1]["text"]?.elements[1]["b"]?.scalar == "c")
  }

  @Test(arguments: [
    "a: &x b", "a: *x", "a: !tag b", "? a\n: b", "a: b\n---\nc: d", "a: [b,\n c]", "a: \"b\" c", "a: 'b",
    "\ta: b",
    "a: b\n c: d\n  e", "a: b\na: c", "%YAML 1.2", "a: \"\\q\"", "- a\nb: c", "a: {b c}",
  ])
  func refusesTheRest(_ text: String) {
    #expect(throws: YAMLFailure.self) { try read(text) }
  }

  @Test func refusesDeepNesting() {
    #expect(throws: YAMLFailure.self) { try read(String(repeating: "- ", count: 10_000) + "a") }
    #expect(throws: YAMLFailure.self) { try read("a: " + String(repeating: "[", count: 10_000)) }
  }
}
