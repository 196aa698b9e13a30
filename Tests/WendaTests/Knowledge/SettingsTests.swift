import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// What the settings of an FAQ change in what is decided and said.
@Suite struct SettingsTests {
  private func source(_ settings: String) throws -> KnowledgeSource {
    var files = LibraryFAQ.files
    files["settings.md"] = "# settings\n" + settings
    return try LibraryFAQ.source(files)
  }

  /// Fitted, and read again from its image.
  private func knowledge(_ settings: String) throws -> Knowledge {
    try Knowledge(image: KnowledgeTrainer.image(of: try source(settings)))
  }

  private func conversation(_ settings: String, language: Language? = nil) throws -> Conversation {
    Conversation(Responder(Classifier(try knowledge(settings)), language: language))
  }

  @Test func withoutSettingsNothingChanges() throws {
    let plain = try LibraryFAQ.knowledge.get()
    let knowledge = try knowledge("- Threshold: automatic\n")
    #expect(knowledge.threshold == plain.threshold)
    #expect(knowledge.setThreshold == nil)
    #expect(knowledge.languages == Language.allCases)
    #expect(knowledge.featured.isEmpty)
  }

  @Test func theThresholdIsTheAuthors() throws {
    let knowledge = try knowledge("- 阈值: 100 %\n")
    #expect(knowledge.setThreshold == 1)
    var strict = Classifier(knowledge)
    var lenient = Classifier(knowledge, threshold: 0)
    for question in ["今天图书馆开到什么时候呢", "where could I sign up for such a card"] {
      #expect(strict.classify(question).decision == .decline)
      #expect(lenient.classify(question).decision != .decline, "the option goes before the settings")
    }
  }

  @Test func whoExpectsMoreOutOfScopeIsLessSure() throws {
    let shares = ["5 %", "30 %", "80 %"]
    let confidences = try shares.map { share in
      var classifier = Classifier(try knowledge("- Out of scope: \(share)\n"))
      return ["今天图书馆开到什么时候呢", "where could I sign up for such a card"].map {
        classifier.classify($0).best?.confidence ?? 0
      }
    }
    for question in 0..<2 {
      #expect(confidences[0][question] > confidences[2][question])
      #expect(confidences[1][question] > confidences[2][question])
    }
    var usual = try LibraryFAQ.classifier()
    #expect(usual.classify("今天图书馆开到什么时候呢").best?.confidence == confidences[1][0])
  }

  @Test(arguments: [
    (Language.chinese, "股票涨了吗", "请问馆员。"), (.english, "Who won the cup?", "Ask a librarian."),
  ])
  func refusalsAreTheAuthorsEveryTime(language: Language, question: String, words: String) throws {
    let settings = "## Refusal\n- 中文: 请问馆员。\n- English: Ask a librarian.\n"
    var conversation = try conversation(settings)
    for _ in 0..<3 {
      let reply = conversation.reply(to: question)
      #expect(reply.outcome == .declined)
      #expect(reply.body == words)
    }
    var responder = Responder(Classifier(try knowledge(settings)))
    let understanding = responder.understand(question)
    #expect(responder.words(for: understanding, in: language).hasPrefix(words))
  }

  @Test func theGreetingFollowsTheSettings() throws {
    let settings = """
      - Featured: wifi, lost-book
      ## Greeting
      - 中文: 欢迎来到图书馆。
      - English: Welcome to the library.
      """
    let greeting = try conversation(settings).greeting()
    let lines = greeting.split(separator: "\n").map(String.init)
    #expect(lines[0] == "欢迎来到图书馆。")
    #expect(lines[1...2] == ["  · 有无线网吗", "  · 书丢了怎么办"])
    #expect(lines.contains("Welcome to the library."))
    #expect(lines.filter { $0.hasPrefix("  · ") }.count == 4)
    #expect(try !conversation(settings, language: .chinese).greeting().contains("Welcome"))
  }

  @Test(arguments: [(Language.chinese, "推荐"), (.english, "Featured")])
  func featuredTopicsComeFirst(language: Language, heading: String) throws {
    var conversation = try conversation("- Featured: wifi, lost-book\n")
    let knowledge = conversation.responder.knowledge
    let list = conversation.offerTopics(in: language).split(separator: "\n").dropFirst().map(String.init)
    #expect(list[0] == heading)
    #expect(
      list[1].hasSuffix("1. " + knowledge[try #require(knowledge.number(of: "wifi"))].title(in: language)))
    #expect(
      conversation.reply(to: "2").outcome == .answered([try #require(knowledge.number(of: "lost-book"))]))
    #expect(Set(conversation.topics).count == conversation.topics.count)
    #expect(conversation.topics.count == 5)
  }

  @Test(arguments: [
    (Language.chinese, "中文", "what time do you close", "每天九点"),
    (.english, "English", "几点关门", "Open from 9"),
  ])
  func anFAQOfOneLanguageAnswersInIt(language: Language, name: String, question: String, words: String) throws
  {
    let settings = "- Languages: \(name)\n"
    var conversation = try conversation(settings)
    #expect(conversation.reply(to: question).text.contains(words))
    #expect(!conversation.greeting().contains(language == .chinese ? "Hello" : "您好"))
    let other: Language = language == .chinese ? .english : .chinese
    var fixed = try self.conversation(settings, language: other)
    #expect(!fixed.reply(to: question).text.contains(words), "the option goes before the settings")
  }

  @Test func foldsDecideByTheSameThreshold() throws {
    let source = try source("- Threshold: 0.77\n")
    #expect(KnowledgeTrainer.crossValidation(of: source, folds: 5)?.threshold == 0.77)
    let given = KnowledgeTrainer.crossValidation(of: source, folds: 5, threshold: 0.2)
    #expect(given?.threshold == 0.2)
    #expect(given?.predictions.allSatisfy { $0.isAnswered == ($0.confidence >= 0.2) } == true)
  }

  @Test(arguments: [ExportFormat.csv])
  func aTableKeepsThem(_ format: ExportFormat) throws {
    let source = try source(
      """
      - Languages: English, 中文
      - Featured: wifi, lost-book
      - Threshold: 0.4
      - Out of scope: 20 %
      ## Greeting
      - 中文: 欢迎。
        请问：
      - English: Welcome, "friend"
      ## Refusal
      - 中文: 请问馆员。
      """)
    let files = ExportedFAQ(source).export(as: format).files
    let faq = Importer.importFAQ(files.map { ImportFile(path: $0.name, bytes: Array($0.text.utf8)) })
    #expect(faq.notes.map(\.description) == [])
    let names = IntentFolder.files(of: faq).map { ($0.name, $0.text) }
    let again = try LibraryFAQ.source(Dictionary(uniqueKeysWithValues: names)).settings
    #expect(again.languages == source.settings.languages)
    #expect(again.featured.map(\.id) == source.settings.featured.map(\.id))
    #expect(again.threshold == 0.4)
    #expect(again.outOfScopeShare == 0.2)
    #expect(again.greetings == source.settings.greetings)
    #expect(again.refusals == source.settings.refusals)
  }

  @Test func otherFormatsSayWhatTheyLose() throws {
    let faq = ExportedFAQ(try source("- Featured: wifi\n- Threshold: 0.4\n"))
    let lost = { (format: ExportFormat) in faq.export(as: format).notes.filter { $0.contains("settings") } }
    #expect(lost(.nlpCorpus) == ["the settings featured, threshold: nlpjs has no place for them"])
    #expect(lost(.html) == ["the settings threshold: html has no place for them"])
    let page = faq.export(as: .html).files[0].text
    #expect(page.components(separatedBy: "id=\"wifi-zh\"").count == 2)
    #expect(page.contains("<h2>推荐</h2>"))
  }
}
