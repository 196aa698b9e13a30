import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// What is exported and imported again is the same FAQ, but for its synonyms.
@Suite struct ExportRoundTripTests {
  private static let formats: [ExportFormat] = [.csv, .nlpCorpus]

  private func imported(_ source: KnowledgeSource, _ format: ExportFormat) throws -> KnowledgeSource {
    let files = ExportedFAQ(source).export(as: format).files
    let faq = Importer.importFAQ(files.map { ImportFile(path: $0.name, bytes: Array($0.text.utf8)) })
    #expect(faq.notes.filter { $0.severity == .error } == [])
    let written = IntentFolder.files(of: faq).map { ($0.name, $0.text) }
    return try LibraryFAQ.source(Dictionary(uniqueKeysWithValues: written))
  }

  /// Questions and answers of each intent, a line each.
  private func contents(_ source: KnowledgeSource) -> [String] {
    source.intents.sorted { $0.id < $1.id }.flatMap { intent in
      [intent.id]
        + intent.questions.map { "\($0.language.code) \($0.text)" }.sorted()
        + Language.allCases.map { "\($0.code)! \(intent.answers[$0] ?? "")" }
    } + source.outOfScope.map(\.text).sorted()
  }

  @Test(arguments: formats)
  func theLibraryStaysWhatItIs(_ format: ExportFormat) throws {
    let source = try LibraryFAQ.source()
    #expect(try contents(imported(source, format)) == contents(source))
  }

  @Test func theBuiltInIntentsStayWhatTheyAre() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = try KnowledgeSource.load(root.appending(path: "Intents").path(percentEncoded: false))
    let again = try imported(source, .csv)
    #expect(contents(again) == contents(source))
    let followUps = { (source: KnowledgeSource) in
      source.intents.sorted { $0.id < $1.id }.map { intent in
        "\(intent.id): \(intent.followUps.reduce(0) { $0 + $1.questions.count }) \(intent.titles.count)"
          + " \(intent.related.map(\.id))"
      }
    }
    #expect(followUps(again) == followUps(source))
  }

  @Test func theLibraryDecidesAsBefore() throws {
    var source = try LibraryFAQ.source()
    source.synonyms = []
    var before = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: source)))
    var after = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: imported(source, .csv))))
    for question in source.intents.flatMap(\.questions) + source.outOfScope {
      #expect(decision(&after, question.text) == decision(&before, question.text), "\(question.text)")
    }
  }

  private func decision(_ classifier: inout Classifier, _ question: String) -> String {
    let found = classifier.classify(question)
    return "\(found.decision) " + (found.best.map { classifier.knowledge[$0.intent].id } ?? "")
  }
}
