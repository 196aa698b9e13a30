import Wenda

/// What the figures of a report are of: which FAQ with which settings, and which version of the program.
public struct EvaluationOrigin: Sendable, Equatable {
  /// Where a threshold comes from.
  public enum ThresholdSource: String, Sendable {
    /// Fitted to the examples.
    case fitted
    /// Set by the author.
    case settings
    /// Given with the call.
    case option
  }

  /// The program's version.
  public var version: String
  /// The path of the FAQ; nil for the built-in one.
  public var faq: String?
  /// The number of its topics.
  public var topicCount = 0
  /// The number of its examples, without those out of scope.
  public var exampleCount = 0
  /// The number of its examples out of scope.
  public var outOfScopeCount = 0
  /// The least confidence answered.
  public var threshold: Double
  /// Where that comes from.
  public var thresholdSource: ThresholdSource
  /// The share of questions out of scope that the author expects; nil for the usual one.
  public var outOfScopeShare: Double?
  /// The languages that the FAQ speaks.
  public var languages: [Language] = Language.allCases

  /// The origin of figures about a fitted FAQ.
  ///
  /// - Parameter option: the threshold given with the call
  public init(_ knowledge: Knowledge, faq: String?, option: Float?, version: String) {
    (self.version, self.faq) = (version, faq)
    threshold = Double(option ?? knowledge.threshold)
    thresholdSource = Self.source(option, knowledge.setThreshold)
    topicCount = knowledge.intentCount
    exampleCount = knowledge.examples.count { $0.intent != nil }
    outOfScopeCount = knowledge.examples.count - exampleCount
    outOfScopeShare = knowledge.setOutOfScopeShare.map(Double.init)
    languages = knowledge.languages
  }

  /// The origin of figures about the files of an FAQ, with the threshold that they were decided by.
  public init(_ source: KnowledgeSource, faq: String, threshold: Float, option: Float?, version: String) {
    (self.version, self.faq) = (version, faq)
    self.threshold = Double(threshold)
    thresholdSource = Self.source(option, source.settings.threshold)
    topicCount = source.intents.count
    exampleCount = source.intents.reduce(0) { $0 + $1.questions.count }
    outOfScopeCount = source.outOfScope.count
    outOfScopeShare = source.settings.outOfScopeShare.map(Double.init)
    if !source.settings.languages.isEmpty { languages = source.settings.languages }
  }

  private static func source(_ option: Float?, _ settings: Float?) -> ThresholdSource {
    option != nil ? .option : settings != nil ? .settings : .fitted
  }
}
