import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct FAQChangeTests {
  private func change(
    _ texts: [String], to destination: FAQChange.Destination, _ files: [String: String] = ReviewFAQ.files
  ) throws -> FAQChange {
    let folder = try ReviewFolder(files)
    return try withExtendedLifetime(folder) { try FAQChange(adding: texts, to: destination, in: folder.path) }
  }

  @Test func questionsGoIntoTheListsOfTheirLanguages() throws {
    let change = try change(["星期天能来吗", "can I come on Sunday"], to: .topic("opening-hours"))
    let text = String(decoding: change.after, as: UTF8.self)
    #expect(text.contains("- 图书馆什么时候开馆\n- 星期天能来吗\n"))
    #expect(text.contains("- weekend hours\n- can I come on Sunday\n"))
    #expect(change.before.map { $0.count < change.after.count } == true)
    #expect(change.source.intents.first { $0.id == "opening-hours" }?.questions.count == 14)
  }

  @Test func whatIsAnExampleAlreadyIsNotAddedAgain() throws {
    let change = try change(["今天天气怎么样？", "I LOST a book", "新问题", "新问题！"], to: .topic("opening-hours"))
    #expect(change.added.map(\.text) == ["新问题"])
    #expect(change.repeated.map(\.text) == ["今天天气怎么样", "I lost a book"])
  }

  @Test func outOfScopeIsMadeWhereItIsNotThere() throws {
    var files = ReviewFAQ.files
    files["out-of-scope.md"] = nil
    let change = try change(["卖咖啡吗", "do you sell coffee"], to: .outOfScope, files)
    #expect(change.before == nil)
    #expect(
      String(decoding: change.after, as: UTF8.self)
        == "# out-of-scope\n\n## Questions\n\n### 中文\n\n- 卖咖啡吗\n\n### English\n\n- do you sell coffee\n")
    #expect(change.source.outOfScope.count == 2)
  }

  /// The file is read as an FAQ at once, and `check` says what is still to do.
  @Test func aNewTopicIsAFileWithThingsToDo() throws {
    let change = try change(["可以停车吗", "can I park here"], to: .newTopic("parking"))
    #expect(change.file.hasSuffix("/parking.md"))
    let (intent, errors) = IntentFileParser.parse(file: "parking.md", bytes: change.after)
    #expect(errors.isEmpty)
    #expect(intent?.questions.map(\.text) == ["可以停车吗", "can I park here"])
    let found = UnfinishedTexts.check(change.source)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.severity == .warning && $0.message.contains("parking") })
  }

  @Test(arguments: [
    "", "two words", "a/b", "..", "out-of-scope", "README", "Opening-Hours", "a,b", "x\u{1B}",
  ])
  func idsThatAreNone(id: String) throws {
    let folder = try ReviewFolder()
    let source = try KnowledgeSource.load(folder.path)
    #expect(NewTopic.fault(of: id, in: source) != nil)
    #expect(NewTopic.fault(of: "停车-parking", in: source) == nil)
  }

  @Test func aLanguageThatTheFAQHasNotIsNoticed() throws {
    var files = ["synonyms.zh.txt": "书, 图书 => book\n"]
    for topic in ReviewFAQ.topics {
      files[topic.id + ".md"] =
        "# \(topic.id)\n\n## Questions\n\n### 中文\n\n" + topic.chinese.map { "- \($0)\n" }.joined()
        + "\n## Answer\n\n### 中文\n\n答。\n"
    }
    #expect(try change(["when do you open"], to: .topic("opening-hours"), files).newLanguage == .english)
    #expect(try change(["几点能来"], to: .topic("opening-hours"), files).newLanguage == nil)
    #expect(try change(["when do you open"], to: .outOfScope, files).newLanguage == nil)
  }

  /// What a change does to the questions of the review and to labelled ones.
  @Test func theEffectIsThatOfTheFAQThatWillBe() throws {
    let responder = Responder(Classifier(try ReviewFAQ.knowledge.get()))
    var log = QuestionLog()
    for text in ["可以停车吗", "停车场在哪里", "停车场在哪里", "怎么办借书证"] { log.add(text) }
    let labelled = [
      LabelledQuestion(
        text: "停车场在哪", intents: ["parking"], kind: "", place: SourcePlace(file: "l.tsv", line: 1)),
      LabelledQuestion(
        text: "怎么办借书证", intents: ["library-card"], kind: "", place: SourcePlace(file: "l.tsv", line: 2)),
    ]
    let change = try change(["可以停车吗", "停车场在哪里", "哪里停车"], to: .newTopic("parking"))
    let next = Responder(Classifier(try KnowledgeTrainer.knowledge(of: change.source)))
    let effect = ReviewDecisions(log, labelled, of: responder).effect(
      of: ReviewDecisions(log, labelled, of: next), log, labelled)
    #expect(effect.changes.first?.text == "停车场在哪里")
    #expect(effect.changes.allSatisfy { $0.after == "parking" })
    #expect(effect.newlyAnswered + effect.moved == 3)
    #expect(effect.labelledBefore == Proportion(count: 1, total: 2))
    #expect(effect.labelledAfter == Proportion(count: 2, total: 2))
    #expect(effect.lost.isEmpty)
  }
}
