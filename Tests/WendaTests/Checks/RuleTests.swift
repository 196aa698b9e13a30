import TestSupport

import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// Each rule by itself, on files that break it and no other.
@Suite struct RuleTests {
  /// A faultless intent in both languages.
  private func intent(
    _ id: String, related: String? = nil, chinese: [String]? = nil, english: [String]? = nil,
    followUps: (after: String, chinese: [String], english: [String])? = nil,
    titles: (String, String) = ("题", "title"), answers: (String?, String?) = ("是。", "Yes.")
  ) -> String {
    LibraryFAQ.file(
      id, related: related, titles: titles,
      chinese: chinese ?? ["\(id) 是什么", "什么叫 \(id)", "请讲讲 \(id)"],
      english: english ?? ["what is \(id)", "the sense of \(id)", "tell me of \(id)"],
      followUps: followUps, answers: answers)
  }

  private func expect(
    _ rule: (KnowledgeSource) -> [Diagnostic], _ files: [String: String], finds expected: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let found = rule(try LibraryFAQ.source(files)).map(\.brief)
    #expect(found == expected, sourceLocation: location)
  }

  @Test func faultlessFilesHaveNoFindings() throws {
    let folder = try ScratchFolder([
      "a.md": intent("a", related: "b"), "b.md": intent("b", related: "a"),
      "out-of-scope.md": "# out-of-scope\n\n## Questions\n\n### English\n\n- why not",
      "synonyms.zh.txt": "甲 => a", "synonyms.en.txt": "alpha => a",
    ])
    let review = try KnowledgeReview(of: folder.path())
    #expect(review.findings.filter { $0.severity != .note } == [])
    #expect(review.isCrossValidated)
  }

  @Test func missingLanguage() throws {
    try expect(
      MissingLanguages.check,
      ["a.md": intent("a"), "b.md": intent("b", english: [], titles: ("题", ""))],
      finds: [
        "b.md:1:1: error: \"b\" has no questions in English",
        "b.md:1:1: error: \"b\" has no title in English",
      ])
  }

  @Test func oneLanguageIsEnoughWhereThereIsNoOther() throws {
    let chinese = "# a\n## Title\n- 中文: 题\n## Questions\n### 中文\n- 问一\n- 问二\n- 问三\n## Answer\n### 中文\n答"
    let folder = try ScratchFolder(["a.md": chinese])
    #expect(try KnowledgeReview(of: folder.path()).findings.filter { $0.severity != .note } == [])
  }

  @Test func missingAnswer() throws {
    try expect(
      MissingAnswers.check, ["a.md": intent("a", answers: (nil, "Yes.")), "b.md": intent("b")],
      finds: [
        "a.md:1:1: error: \"a\" has no answer in Chinese"
      ])
  }

  @Test func oneSidedLink() throws {
    try expect(
      OneSidedLinks.check,
      [
        "a.md": intent("a", related: "b, c"), "b.md": intent("b", related: "a"),
        "c.md": intent("c", related: "b"),
      ],
      finds: [
        "a.md:4:15: error: \"a\" names \"c\" as related, which does not name it",
        "c.md:4:12: error: \"c\" names \"b\" as related, which does not name it",
      ])
  }

  @Test func wordlessQuestion() throws {
    try expect(
      WordlessQuestions.check, ["a.md": intent("a", english: ["?!", "👍", "ok 👍"])],
      finds: [
        "a.md:20:3: error: \"?!\" has no letter or digit, so nothing matches it",
        "a.md:21:3: error: \"👍\" has no letter or digit, so nothing matches it",
      ])
  }

  @Test func sameQuestionInTwoIntentsOrTwice() throws {
    let files = [
      "a.md": intent("a", chinese: ["怎麼辦？", "怎么办", "VoIP"], english: ["What's it?", "voip"]),
      "b.md": intent("b", english: ["WHATS IT", "something else"]),
    ]
    try expect(
      RepeatedQuestions.check, files,
      finds: [
        "a.md:15:3: error: \"怎么办\" is written twice",
        "b.md:20:3: error: \"WHATS IT\" is also a question of \"a\"",
      ])
  }

  @Test func outOfScopeAndAnswered() throws {
    let files = [
      "a.md": intent("a", english: ["how much", "where"]),
      "out-of-scope.md": "# out-of-scope\n## Questions\n### English\n- How much?\n- when\n- When?\n- why",
    ]
    try expect(
      OutOfScopeOverlap.check, files,
      finds: [
        "out-of-scope.md:4:3: error: \"How much?\" is out of scope here and a question of \"a\"",
        "out-of-scope.md:6:3: error: \"When?\" is written twice",
      ])
  }

  @Test func followUpThatLeadsToTwoIntents() throws {
    let files = [
      "a.md": intent("a", followUps: ("c", ["为什么？"], ["Why?", "when"])),
      "b.md": intent("b", followUps: ("a, c", ["為什麼"], ["how", "how"])),
      "c.md": intent("c", followUps: ("a", [], ["why"])),
    ]
    try expect(
      AmbiguousFollowUps.check, files,
      finds: [
        "b.md:28:3: error: \"為什麼\" leads from \"c\" to \"b\" and to \"a\"",
        "b.md:33:3: error: \"how\" follows \"a\" twice",
        "b.md:33:3: error: \"how\" follows \"c\" twice",
      ])
  }

  @Test func followUpAmongTheQuestions() throws {
    let files = [
      "a.md": intent("a", english: ["How long?", "x"], followUps: ("b", ["多久"], ["how long", "why"])),
      "b.md": intent("b", chinese: ["多久？"]),
    ]
    try expect(
      FollowUpsAmongQuestions.check, files,
      finds: [
        "a.md:27:3: error: \"多久\" is a follow-up here and a question of \"b\" by itself",
        "a.md:31:3: error: \"how long\" is a follow-up here and a question of \"a\" by itself",
      ])
  }

  @Test func repeatedSynonym() throws {
    let files = [
      "a.md": intent("a"), "synonyms.en.txt": "top up, recharge, top-up => top-up\nalpha => a",
      "synonyms.zh.txt": "充值, 充値, Recharge => top-up",
    ]
    try expect(
      RepeatedSynonyms.check, files,
      finds: [
        "synonyms.en.txt:1:19: error: \"top-up\" is the same as \"top up\"",
        "synonyms.zh.txt:1:9: error: \"Recharge\" is the same as \"recharge\"",
      ])
  }

  @Test func conceptOfOneLanguage() throws {
    let files = [
      "a.md": intent("a"),
      "synonyms.en.txt": "recharge => top-up\nonly english => lonely\nhere too => lonely",
      "synonyms.zh.txt": "充值 => top-up\n只有中文 => zhonly", "synonyms.txt": "abc => whatever",
    ]
    try expect(
      UntranslatedConcepts.check, files,
      finds: [
        "synonyms.en.txt:2:1: warning: the concept \"lonely\" has surface forms in English only",
        "synonyms.zh.txt:2:1: warning: the concept \"zhonly\" has surface forms in Chinese only",
      ])
    let single = ["a.md": intent("a"), "synonyms.en.txt": "recharge => top-up"]
    try expect(UntranslatedConcepts.check, single, finds: [])
  }

  @Test func questionInTheListOfTheOtherLanguage() throws {
    let files = [
      "a.md": intent(
        "a", chinese: ["how do I pay", "VoIP", "retention card link alipay", "我的card可以link吗", "what is 保号卡"],
        english: ["怎么付款", "保号卡 充值", "what is 保号卡", "KYC", "那个SIM怎么收短信", "我的card可以link to it 吗"])
    ]
    try expect(
      MisplacedQuestions.check, files,
      finds: [
        "a.md:14:3: warning: \"how do I pay\" is English, in the list of Chinese",
        "a.md:18:3: warning: \"what is 保号卡\" is English, in the list of Chinese",
        "a.md:22:3: warning: \"怎么付款\" is Chinese, in the list of English",
        "a.md:23:3: warning: \"保号卡 充值\" is Chinese, in the list of English",
        "a.md:26:3: warning: \"那个SIM怎么收短信\" is Chinese, in the list of English",
      ])
  }

  @Test func fewQuestions() throws {
    let files = ["a.md": intent("a", chinese: ["一"], english: ["1", "2"]), "b.md": intent("b", english: [])]
    try expect(
      FewQuestions.check, files,
      finds: [
        "a.md:1:1: warning: \"a\" has only 1 question in Chinese",
        "a.md:1:1: warning: \"a\" has only 2 questions in English",
      ])
  }

  @Test func fileThatIsNotRead() throws {
    let folder = try ScratchFolder(["a.md": intent("a"), "synonym.txt": "a, b => c", "README.md": "x"])
    let review = try KnowledgeReview(of: folder.path())
    #expect(
      review.findings.map { $0.short.prefix(41) }
        == ["synonym.txt:1:1: warning: this is not read"].map { $0.prefix(41) })
  }
}
