/// What an author says of an FAQ as a whole; whatever is left out is as Wenda has it.
public struct Settings: Sendable {
  /// What the conversation begins with, above some questions to try.
  public var greetings: [Language: String] = [:]
  /// What is said to a question that is declined.
  public var refusals: [Language: String] = [:]
  /// The topics that are shown first.
  public var featured: [SourceIntent.Reference] = []
  /// Below this confidence a question is declined; nil for what is fitted.
  public var threshold: Float?
  /// The share of questions out of scope to expect; nil for the usual one.
  public var outOfScopeShare: Float?
  /// The languages that the FAQ speaks, the first one first; empty for both.
  public var languages: [Language] = []
  /// Where they stand; nil where there are none.
  public var place: SourcePlace?

  /// Settings that set nothing.
  public init() {}

  /// Whether nothing is set.
  public var isEmpty: Bool {
    greetings.isEmpty && refusals.isEmpty && featured.isEmpty && threshold == nil && outOfScopeShare == nil
      && languages.isEmpty
  }

  /// The shares of questions out of scope that can be expected. Where all are, nothing needs an FAQ.
  public static let outOfScopeShares: ClosedRange<Float> = 0...0.9
}
