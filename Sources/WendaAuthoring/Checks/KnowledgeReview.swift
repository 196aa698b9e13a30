import Wenda

/// The findings that an author should know before publishing a knowledge base.
///
/// An error is certain and a matter of a line; a warning is for the author to judge; a note proposes.
public struct KnowledgeReview: Sendable {
  /// What could be understood.
  public let source: KnowledgeSource
  /// All errors, then all warnings, then all notes, each in the order of their places.
  public let findings: [Diagnostic]
  /// Whether the examples were also asked of the knowledge base itself, which takes files without
  /// errors in their form, and not too many of them.
  public let isCrossValidated: Bool
  /// How far the examples of each language answer questions in the other, where that can be measured.
  public let crossLanguage: [CrossLanguageAnswers]

  private static let rules: [@Sendable (KnowledgeSource) -> [Diagnostic]] = [
    MissingLanguages.check, MissingAnswers.check, OneSidedLinks.check, WordlessQuestions.check,
    RepeatedQuestions.check, OutOfScopeOverlap.check, AmbiguousFollowUps.check,
    FollowUpsAmongQuestions.check, RepeatedSynonyms.check, UntranslatedConcepts.check,
    MisplacedQuestions.check, FewQuestions.check, UnreadFiles.check, SettingsLanguages.check,
    UnfinishedTexts.check, ProposedSynonyms.check,
  ]

  /// Reviews a folder of intent files or a table of questions.
  ///
  /// A file with errors in its form is not judged for what it says, because part of it was not
  /// understood.
  ///
  /// - Throws: `FileError` where something cannot be read.
  public init(of path: String) throws {
    let (source, errors) = try KnowledgeSource.read(path)
    let broken = Set(errors.map(\.place.file))
    var findings = Self.rules.flatMap { $0(source) }.filter { !broken.contains($0.place.file) }
    let folds = TooFewExamples.folds(source)
    let predictions =
      errors.isEmpty
      ? KnowledgeTrainer.crossValidations(of: source, folds: [folds.many, folds.two])?.map(\.predictions)
      : nil
    if let predictions {
      findings += ConfusedExamples.check(predictions[0])
      findings += UnevenLanguages.check(source, predictions[0])
      findings += TooFewExamples.check(source, few: predictions[0], half: predictions[1])
    }
    crossLanguage = predictions == nil ? [] : CrossLanguageAnswers.measure(source)
    self.source = source
    isCrossValidated = predictions != nil
    self.findings = Self.sorted(errors + findings)
  }

  /// The language of all examples, where they are in one and there is more than one intent.
  public var onlyLanguage: Language? {
    let spoken = Language.allCases.filter { source.questionCount(in: $0) > 0 }
    return source.intents.count > 1 && spoken.count == 1 ? spoken.first : nil
  }

  /// The number of errors.
  public var errorCount: Int { findings.count { $0.severity == .error } }
  /// The number of warnings.
  public var warningCount: Int { findings.count { $0.severity == .warning } }
  /// The number of notes.
  public var noteCount: Int { findings.count { $0.severity == .note } }

  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    // Where two stand at one place, the order of the rules remains.
    findings.enumerated().sorted {
      (rank($0.element.severity), $0.element.place, $0.offset)
        < (rank($1.element.severity), $1.element.place, $1.offset)
    }.map(\.element)
  }

  private static func rank(_ severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}
