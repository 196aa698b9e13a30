import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct SettingsFileTests {
  private func parse(_ text: String) -> (settings: Settings, findings: [String]) {
    let (settings, diagnostics) = SettingsFileParser.parse(file: "settings.md", bytes: Array(text.utf8))
    return (settings, diagnostics.map(\.short))
  }

  /// The same settings as an author of either language, or of both, writes them.
  static let spellings = [
    """
    # settings

    A note of the author's: not read.

    - Languages: English, 中文
    - Featured: prices, opening-hours
    - Threshold: 0.4
    - Out of scope: 25 %

    ## Greeting

    - 中文: 您好：
    - English: Hello.
      Ask:

    ## Refusal

    - English: No idea.
    """,
    """
    # 设置

    - 语言：英文、中文
    - 推荐：prices，opening-hours
    - 阈值：40％
    - 范围外：25%

    ## 问候

    - 中文：您好：
    - 英文：Hello.
      Ask:

    ## 婉拒

    - 英文：No idea.
    """,
    """
    # settings / 设置
    * Languages / 语言: en, zh
    * featured / 推荐: prices, opening-hours
    * 阈值 / threshold: 40%
    * Out of scope / 范围外: .25
    ## Refusal / 婉拒
    * English: No idea.
    ## Greeting / 问候
    * English:
      Hello.
      Ask:
    * 中文: 您好：
    """,
  ]

  @Test(arguments: spellings)
  func everySpellingSaysTheSame(text: String) {
    let (settings, findings) = parse(text)
    #expect(findings == [])
    #expect(settings.languages == [.english, .chinese])
    #expect(settings.featured.map(\.id) == ["prices", "opening-hours"])
    #expect(settings.threshold == 0.4)
    #expect(settings.outOfScopeShare == 0.25)
    #expect(settings.greetings == [.chinese: "您好：", .english: "Hello.\nAsk:"])
    #expect(settings.refusals == [.english: "No idea."])
  }

  @Test func carriageReturnsAtTheEndsBelongToNoText() {
    let (settings, findings) = parse("# settings\n\n- Featured: a,\r\n\n## Greeting\n\n- 中文: 您好！\r ")
    #expect(findings == [])
    #expect(settings.featured.map(\.id) == ["a"])
    #expect(settings.greetings == [.chinese: "您好！"])
  }

  @Test(arguments: ["automatic", "自动", "自动 / automatic"])
  func automaticSetsNothing(word: String) {
    let (settings, findings) = parse("# settings\n- Threshold: \(word)\n- 范围外: \(word)\n")
    #expect(findings == [])
    #expect(settings.isEmpty)
  }

  @Test(arguments: [
    ("- Thresold: 0.4", "2:3: error: unknown name \"Thresold\""),
    ("- 阀值: 0.4", "2:3: error: unknown name \"阀值\""),
    ("- Threshold: high", "2:14: error: \"high\" is no number"),
    ("- Threshold: nan", "2:14: error: \"nan\" is no number"),
    ("- Threshold: 40", "2:14: error: \"40\" is not from 0 % to 100 %"),
    ("- 范围外: 95 %", "2:8: error: \"95 %\" is not from 0 % to 90 %"),
    ("- Threshold:", "2:3: error: nothing stands after \"Threshold\""),
    ("Threshold: 0.4", "2:1: error: \"Threshold: 0.4\" belongs to nothing"),
    ("- just words", "2:1: error: \"just words\" has no name before a colon"),
    ("- Languages: 中文, fr", "2:18: error: unknown language \"fr\""),
    ("- 语言: 中文, zh", "2:11: error: \"zh\" is named twice"),
    ("- Featured: a, b, a", "2:19: error: \"a\" is featured twice"),
    ("- Featured: a, b\u{7}", "2:16: error: the id \"b\\u{7}\" holds a control character"),
    ("- Threshold: 0.4\n- 阈值: 0.5", "3:7: error: a second \"Threshold\""),
    ("## Greetings", "2:4: error: unknown heading \"Greetings\""),
    ("## Greeting\n- Français: Bonjour", "3:3: error: unknown language \"Français\""),
    ("## Greeting\n- 中文:", "3:3: error: nothing stands after \"Chinese\""),
    ("## 问候\n- 中文: 好\n- 中文: 您好", "4:3: error: a second greeting in Chinese"),
    ("## Greeting\nHello", "3:1: error: \"Hello\" belongs to nothing"),
    ("## Refusal\n## 婉拒", "3:4: error: a second heading \"婉拒\""),
    ("## Refusal\n### English\nSorry", "3:5: error: unknown heading \"English\""),
    (
      "## Questions\n### 中文\n- 怎么设置",
      "2:4: error: this is a topic, but settings.md is for the settings of the whole FAQ"
    ),
  ])
  func mistakesAreToldWithTheirPlace(lines: String, finding: String) {
    let (_, findings) = parse("# settings\n" + lines + "\n")
    #expect(findings == ["settings.md:" + finding])
  }

  @Test func whatStandsBesideAMistakeIsKept() {
    let (settings, findings) = parse(
      "# settings\n- Thresold: 1\n- Out of scope: 0.2\n## Refusal\n- zh: 不知道\n")
    #expect(findings.count == 1)
    #expect(settings.outOfScopeShare == 0.2)
    #expect(settings.refusals[.chinese] == "不知道")
  }

  @Test func aRemedyNamesTheNearestName() {
    let (_, errors) = SettingsFileParser.parse(
      file: "settings.md", bytes: Array("- Thresold: 1\n- 推存: a\n".utf8))
    #expect(errors.map(\.remedy) == ["did you mean \"Threshold\"?", "did you mean \"推荐\"?"])
  }

  @Test func anUnknownTopicIsToldLikeAnyOther() throws {
    var files = LibraryFAQ.files
    files["settings.md"] = "# settings\n- Featured: wifi, wiffi\n"
    let folder = try ScratchFolder(files)
    let error = #expect(throws: KnowledgeError.self) { try KnowledgeSource.load(folder.path()) }
    #expect(error?.diagnostics.map(\.short) == ["settings.md:2:19: error: there is no intent \"wiffi\""])
    #expect(error?.diagnostics.first?.remedy == "did you mean \"wifi\"?")
  }

  @Test func aCheckTakesItForWhatItIs() throws {
    var files = LibraryFAQ.files
    files["settings.md"] = "# settings\n\n## Refusal\n\n- 中文: 请问馆员。\n"
    let folder = try ScratchFolder(files)
    let findings = try KnowledgeReview(of: folder.path()).findings.filter { $0.short.hasPrefix("settings") }
    #expect(findings.map(\.short) == ["settings.md:5:3: warning: the refusal is not there in English"])
  }

  @Test func whatIsWrittenIsReadBack() {
    var settings = Settings()
    settings.languages = [.english, .chinese]
    settings.featured = [SourceIntent.Reference("b"), SourceIntent.Reference("a")]
    settings.threshold = 0.345
    settings.outOfScopeShare = 0
    settings.greetings = [.chinese: "您好\n\n请问", .english: "Hi: you"]
    settings.refusals = [.english: "No.\nCall us."]
    let (again, findings) = parse(SettingsMarkdown.text(of: settings))
    #expect(findings == [])
    #expect(again.languages == settings.languages)
    #expect(again.featured.map(\.id) == ["b", "a"])
    #expect(again.threshold == 0.345)
    #expect(again.outOfScopeShare == 0)
    #expect(again.greetings == settings.greetings)
    #expect(again.refusals == settings.refusals)
  }
}
