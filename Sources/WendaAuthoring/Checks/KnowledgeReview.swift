import Wenda

/// The findings that an author should know before publishing a knowledge base.
///
/// An error is certain and a matter of a line; a warning is for the author to judge.
public struct KnowledgeReview: Sendable {
  /// What could be understood.
  public let source: KnowledgeSource
  /// All errors, then all warnings, each in the order of their places.
  public let findings: [Diagnostic]
  /// Whether the examples were also asked of the knowledge base itself, which takes files without
  /// errors in their form, and not too many of them.
  public let isCrossValidated: Bool

  /// In how many parts the examples are left out in turn.
  private static let folds = 20

  private static let rules: [@Sendable (KnowledgeSource) -> [Diagnostic]] = [
    MissingLanguages.check, MissingAnswers.check, OneSidedLinks.check, WordlessQuestions.check,
    RepeatedQuestions.check, OutOfScopeOverlap.check, AmbiguousFollowUps.check,
    FollowUpsAmongQuestions.check, RepeatedSynonyms.check, UntranslatedConcepts.check,
    MisplacedQuestions.check, FewQuestions.check, UnreadFiles.check, SettingsLanguages.check,
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
    let predictions = errors.isEmpty ? KnowledgeTrainer.crossValidate(source, folds: Self.folds) : nil
    if let predictions {
      findings += ConfusedExamples.check(predictions)
      findings += UnevenLanguages.check(source, predictions)
    }
    self.source = source
    isCrossValidated = predictions != nil
    self.findings = Self.sorted(errors + findings)
  }

  /// The number of errors.
  public var errorCount: Int { findings.count { $0.severity == .error } }
  /// The number of warnings.
  public var warningCount: Int { findings.count - errorCount }

  private static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    // Where two stand at one place, the order of the rules remains.
    findings.enumerated().sorted {
      ($0.element.severity == .error ? 0 : 1, $0.element.place, $0.offset)
        < ($1.element.severity == .error ? 0 : 1, $1.element.place, $1.offset)
    }.map(\.element)
  }
}
