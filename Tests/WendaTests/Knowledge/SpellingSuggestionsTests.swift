import Testing

@testable import Wenda

@Suite struct SpellingSuggestionsTests {
  @Test(arguments: [
    ("compil", "did you mean \"compile\"?"), ("chta", "use one of: ask, chat, compile, 你好"),
    ("cha", "did you mean \"chat\"?"), ("你", "use one of: ask, chat, compile, 你好"),
    ("zzz", "use one of: ask, chat, compile, 你好"),
    ("askk", "did you mean \"ask\"?"), ("", "use one of: ask, chat, compile, 你好"),
  ])
  func theNearestNameIfItIsClose(name: String, expected: String) {
    #expect(Spelling.suggestion(for: name, among: ["ask", "chat", "compile", "你好"]) == expected)
  }

  @Test func ofTwoThatAreAsCloseTheFirstInOrder() {
    #expect(Spelling.suggestion(for: "bat", among: ["cat", "bad"]) == "did you mean \"bad\"?")
  }

  /// The work is bounded whatever there is to compare: a folder of wrong names is one mistake.
  @Test func manyNamesAreNotAllCompared() {
    let known = (0..<2000).map { "intent-number-\($0)" }
    var suggestions = SpellingSuggestions(known)
    let most = suggestions.budget
    let answers = (0..<2000).map { suggestions.suggestion(for: "intxnt-number-\($0)") }
    #expect(answers.first == "did you mean \"intent-number-0\"?")
    #expect(answers.last?.hasPrefix("use one of: intent-number-0, ") == true)
    // What goes beyond the budget is no more than one name costs.
    #expect(suggestions.budget > -most / 20 && suggestions.budget <= 0)
  }
}
