import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct IntentFileTests {
  private func parse(_ text: String, file: String = "wifi.md") -> (intent: SourceIntent?, found: [String]) {
    let (intent, diagnostics) = IntentFileParser.parse(file: file, bytes: Array(text.utf8))
    return (intent, diagnostics.map(\.short))
  }

  private static let whole = """
    # wifi

    作者的笔记：a note.

    - Section: 设施
    - 相关：printing， opening-hours、lost-book

    ## Title

    - 中文：无线网络
    - English: Wireless network: for all

    ## Questions 问题

    ### 中文

    - 有无线网吗？
    * 怎么上网

    ### English

    -   Is there wifi?  \t

    ## Follow-ups after printing, opening-hours

    ### English
    - And wifi?

    ## Answer

    ### 中文

    有，步骤：

    1. 打开设置。

    #### 小标题
    - 一项

    ### English

    Yes.
    """

  @Test func everyPart() throws {
    let (found, diagnostics) = parse(Self.whole)
    let intent = try #require(found)
    #expect(diagnostics == [])
    #expect(intent.id == "wifi")
    #expect(intent.section == "设施")
    #expect(intent.related.map(\.id) == ["printing", "opening-hours", "lost-book"])
    #expect(intent.related.map(\.place.column) == [6, 16, 30])
    #expect(intent.titles == [.chinese: "无线网络", .english: "Wireless network: for all"])
    #expect(intent.questions.map(\.text) == ["有无线网吗？", "怎么上网", "Is there wifi?"])
    #expect(intent.questions.map(\.language) == [.chinese, .chinese, .english])
    #expect(intent.questions.map(\.place.line) == [17, 18, 22])
    #expect(intent.questions.map(\.place.column) == [3, 3, 5])
    #expect(intent.followUps.map { $0.after.map(\.id) } == [["printing", "opening-hours"]])
    #expect(intent.followUps[0].questions.map(\.text) == ["And wifi?"])
    #expect(intent.answers[.chinese] == "有，步骤：\n\n1. 打开设置。\n\n#### 小标题\n- 一项")
    #expect(intent.answers[.english] == "Yes.")
  }

  @Test(arguments: ["## Questions", "##  questions ", "## 问题", "## Questions / 问题", "## 问题（Questions）"])
  func aHeadingInEitherLanguageOrBoth(heading: String) throws {
    let (found, diagnostics) = parse("# wifi\n\(heading)\n### 中文\n- 有无线网吗？")
    #expect(diagnostics == [])
    #expect(found?.questions.map(\.text) == ["有无线网吗？"])
  }

  @Test(arguments: ["\r\n", "\r"])
  func otherLineEndsAndByteOrderMark(lineEnd: String) throws {
    let windows =
      "\u{FEFF}"
      + Self.whole.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    let (found, diagnostics) = parse(windows)
    let intent = try #require(found)
    #expect(diagnostics == [])
    #expect(intent.place.column == 1)
    #expect(intent.questions.map(\.text) == ["有无线网吗？", "怎么上网", "Is there wifi?"])
    #expect(intent.answers == parse(Self.whole).intent?.answers)
  }

  @Test(arguments: [
    ("", "1:1: error: the file is empty"),
    ("\n  \n", "1:1: error: the file is empty"),
    ("## Title\n", "1:1: error: the file has no intent"),
    ("hello\n# wifi", "1:1: error: \"hello\" belongs to nothing"),
    ("# two words", "1:3: error: \"two words\" is no intent id"),
    ("#", "1:2: error: \"\" is no intent id"),
    ("# wifi\n# 其他", "2:1: error: a second intent \"其他\""),
    ("# wlan", "1:1: error: the intent \"wlan\" stands in the file \"wifi.md\""),
    ("# wifi\n##  Anwser", "2:5: error: unknown heading \"Anwser\""),
    ("# wifi\n## No answer yet", "2:4: error: unknown heading \"No answer yet\""),
    ("# wifi\n## Title\n## Title", "3:4: error: a second heading \"Title\""),
    ("# wifi\n## Follow-ups", "2:4: error: follow-ups without the intents that they follow"),
    ("# wifi\n## Follow-ups printing", "2:4: error: follow-ups without the intents that they follow"),
    ("# wifi\n### 中文", "2:1: error: a language outside a list"),
    ("# wifi\n## Questions\n###  汉语", "3:6: error: unknown language \"汉语\""),
    ("# wifi\n## Title\n- 中文：网\n-  Deutsch: Netz", "4:4: error: unknown language \"Deutsch\""),
    ("# wifi\n## Title\n- 中文：网\n- 中文：线", "4:3: error: a second title in 中文"),
    ("# wifi\n- Section: a\n- Section: b", "3:3: error: a second Section"),
    ("# wifi\n-  Sectoin: a", "2:4: error: unknown name \"Sectoin\""),
    ("# wifi\n- no colon", "2:3: error: \"no colon\" has no name before a colon"),
    ("# wifi\n## Questions\n- 有吗", "3:1: error: a question without a language"),
    ("# wifi\n## Questions\n### 中文\n- 有吗\n  没有横线", "5:3: error: \"没有横线\" belongs to nothing"),
    ("# wifi\n## Questions\n### 中文\n - ", "4:2: error: an empty item"),
    ("# wifi\n## Answer\n- text", "3:1: error: an answer without a language"),
    ("# wifi\n## Answer\n### 中文\na\n### 中文\nb", "5:5: error: a second answer in 中文"),
  ])
  func oneFault(text: String, expected: String) {
    #expect(parse(text).found == ["wifi.md:" + expected])
  }

  /// Each of them once, and none that only follows from another.
  @Test func manyFaultsAtOnce() {
    let text = """
      # wifi
      - Sction: 设施
      ## Quesitons
      ### 中文
      - 有无线网吗？
      ## Answers 回复
      ### 中文
      有。
      ### Klingon
      ## Follow-ups
      ### English
      - And wifi?
      ## Questions
      ### 汉语
      - 有网吗
      ### English
      - wifi
      text
      """
    #expect(
      parse(text).found == [
        "wifi.md:2:3: error: unknown name \"Sction\"",
        "wifi.md:3:4: error: unknown heading \"Quesitons\"",
        "wifi.md:6:4: error: unknown heading \"Answers 回复\"",
        "wifi.md:10:4: error: follow-ups without the intents that they follow",
        "wifi.md:14:5: error: unknown language \"汉语\"",
        "wifi.md:18:1: error: \"text\" belongs to nothing",
      ])
  }

  @Test func bytesThatAreNoText() {
    let bytes = Array("# wifi\n## Questions\n### 中文\n- 有网".utf8) + [0xFF] + Array("吗\n- 好\nx".utf8)
    let found = IntentFileParser.parse(file: "wifi.md", bytes: bytes).diagnostics.map(\.short)
    #expect(
      found == ["wifi.md:4:5: error: this is not UTF-8 text", "wifi.md:6:1: error: \"x\" belongs to nothing"])
  }

  @Test(arguments: [
    ("## Answer\n### 中文\n是", "2:4: error: out-of-scope questions have no \"Answer\""),
    (
      "## Follow-ups after wifi\n### 中文\n- 为什么",
      "2:4: error: out-of-scope questions have no \"Follow-ups after wifi\""
    ),
    ("- Related: wifi", "2:3: error: out-of-scope questions have no \"Related\""),
  ])
  func outOfScopeHasQuestionsOnly(text: String, expected: String) {
    #expect(
      parse("# out-of-scope\n" + text, file: "out-of-scope.md").found == ["out-of-scope.md:" + expected])
  }

  @Test func anyBytesWillDo() {
    var random = FixedRandom(seed: 2)
    let pieces = [
      "# ", "## ", "### ", "- ", "\n", "\r\n", "Answer", "中文", "：", "a", "Follow-ups after ", "\u{0}",
    ]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
        if Int.random(in: 0..<20, using: &random) == 0 {
          bytes.append(UInt8.random(in: 0x80...0xFF, using: &random))
        }
      }
      let (intent, diagnostics) = IntentFileParser.parse(file: "a.md", bytes: bytes)
      #expect(intent != nil || !diagnostics.isEmpty)
    }
  }
}
