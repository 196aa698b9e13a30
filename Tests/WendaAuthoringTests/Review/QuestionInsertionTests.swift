import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct QuestionInsertionTests {
  private static let topic = """
    # hours

    A note of the author's.

    - Section: Visiting

    ## Title

    - 中文: 时间
    - English: Hours

    ## Questions

    ### 中文

    - 几点开门？

    ### English

    *   When do you open?
    *   opening hours

    ## Follow-ups after books

    ### English

    - and on Sundays?

    ## Answer

    ### 中文

    九点。

    ### English

    At nine.

    """

  private func add(_ questions: [SourceQuestion], to text: String, _ file: String = "hours.md") throws
    -> String
  {
    String(
      decoding: try QuestionInsertion.adding(questions, to: Array(text.utf8), file: file), as: UTF8.self)
  }

  /// The lines that are in the second text and not in the first, which is otherwise the same.
  private func added(_ before: String, _ after: String) -> [String]? {
    var rest = before.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var new: [String] = []
    for line in after.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == rest.first { rest.removeFirst() } else { new.append(String(line)) }
    }
    return rest.isEmpty ? new : nil
  }

  @Test(arguments: [
    (Language.chinese, "周末开吗", "- 周末开吗", "- 几点开门？\n- 周末开吗\n"),
    (.english, "are you open late", "*   are you open late", "*   opening hours\n*   are you open late\n"),
  ])
  func goesBehindTheLastOfItsLanguage(language: Language, text: String, line: String, place: String) throws {
    let after = try add([SourceQuestion(text, language)], to: Self.topic)
    #expect(added(Self.topic, after) == [line])
    #expect(after.contains(place))
  }

  /// Whatever the ends of lines, the mark at the start and the missing end: all other bytes stay.
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func everyOtherByteStays(end: String, mark: String) throws {
    let text =
      mark + Self.topic.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
    let questions = [SourceQuestion("周末开吗", .chinese), SourceQuestion("open late?", .english)]
    let after = try add(questions, to: text)
    let (first, second) = ("- 周末开吗" + end, "*   open late?" + end)
    #expect(Array(after.replacing(first, with: "").replacing(second, with: "").utf8) == Array(text.utf8))
    #expect(after.utf8.count == text.utf8.count + first.utf8.count + second.utf8.count)
  }

  @Test func aFileWithoutALastLineEndGetsNone() throws {
    let text = "# out-of-scope\n\n## Questions\n\n### English\n\n- weather"
    let after = try add([SourceQuestion("rain", .english)], to: text, "out-of-scope.md")
    #expect(after == text + "\n- rain")
  }

  @Test func aLanguageThatIsNotThereGetsItsList() throws {
    let text = "# hours\n\n## Questions\n\n### 中文\n\n- 几点开门\n\n## Answer\n\n### 中文\n\n九点。\n"
    let after = try add([SourceQuestion("when do you open", .english)], to: text)
    #expect(
      after
        == "# hours\n\n## Questions\n\n### 中文\n\n- 几点开门\n\n### English\n\n- when do you open\n\n## Answer\n\n"
        + "### 中文\n\n九点。\n")
  }

  @Test(arguments: ["### English\n", "### English\n\n", "### English\n\n\n"])
  func anEmptyListIsFilled(heading: String) throws {
    let text = "# hours\n## Questions\n### 中文\n- 几点\n\(heading)## Answer\n### 中文\n九点。\n"
    let after = try add([SourceQuestion("when", .english)], to: text)
    #expect(added(text, after)?.filter { !$0.isEmpty } == ["- when"])
  }

  @Test func questionsComeBeforeTheAnswerWhereThereAreNone() throws {
    let text = "# hours\n\n## Title\n\n- English: Hours\n\n## Answer\n\n### English\n\nAt nine.\n"
    let after = try add([SourceQuestion("when", .english), SourceQuestion("几点", .chinese)], to: text)
    #expect(
      after
        == "# hours\n\n## Title\n\n- English: Hours\n\n## Questions\n\n### 中文\n\n- 几点\n\n### English\n\n- when\n\n"
        + "## Answer\n\n### English\n\nAt nine.\n")
    let bare = try add([SourceQuestion("rain", .english)], to: "# out-of-scope", "out-of-scope.md")
    #expect(bare == "# out-of-scope\n\n## Questions\n\n### English\n\n- rain")
  }

  /// What people typed may hold what would be lines or marks of the file.
  @Test(arguments: ["a\n## Answer\nb", "a\r\u{1B}[2J b", " # a\tb ", "a\u{2028}b", "- a b"])
  func aQuestionIsOneItem(text: String) throws {
    let after = try add([SourceQuestion(text, .english)], to: Self.topic)
    #expect(added(Self.topic, after)?.count == 1)
    let intent = try #require(IntentFileParser.parse(file: "hours.md", bytes: Array(after.utf8)).intent)
    #expect(intent.questions.last?.text == QuestionInsertion.listItem(text))
  }

  @Test func aFileWithErrorsIsLeftAlone() {
    #expect(throws: QuestionInsertion.Refusal.self) {
      try add([SourceQuestion("when", .english)], to: Self.topic.replacing("## Answer", with: "## Anser"))
    }
  }
}
