@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// FAQs of a few lines, `intent<TAB>question`, and what is made of questions to them.
struct SmallFAQ {
  private(set) var classifier: Classifier

  static func source(_ lines: [String]) -> KnowledgeSource {
    QuestionTableParser.parse(file: "t.tsv", bytes: Array(lines.joined(separator: "\n").utf8)).source
  }

  init(_ lines: [String]) throws {
    classifier = Classifier(try Knowledge(image: KnowledgeTrainer.image(of: Self.source(lines))))
  }

  mutating func classify(_ text: String) -> Classification { classifier.classify(text) }

  /// The likeliest intent, answered or not.
  mutating func best(_ text: String) -> String? {
    classifier.classify(text).best.map { classifier.knowledge[$0.intent].id }
  }

  /// The intent that is answered, `-` where the question is declined, `? a b` where it is asked back.
  mutating func decision(_ text: String) -> String {
    let result = classifier.classify(text)
    let ids = result.candidates.map { classifier.knowledge[$0.intent].id }
    return switch result.decision {
    case .answer: ids[0]
    case .askBack(let count): "? " + ids.prefix(count).sorted().joined(separator: " ")
    case .decline: "-"
    }
  }
}
