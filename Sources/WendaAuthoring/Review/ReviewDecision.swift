import Wenda

/// What became of a question, from the best to the worst.
public enum ReviewDecision: Int, Sendable, Comparable, CaseIterable {
  /// Answered, and surely.
  case answered
  /// Answered at a confidence that is not sure.
  case unsure
  /// Asked back.
  case asked
  /// Declined, or nothing was asked.
  case declined

  /// As JSON and pages of style name it.
  public var name: String {
    switch self {
    case .answered: "answered"
    case .unsure: "unsure"
    case .asked: "asked"
    case .declined: "declined"
    }
  }

  /// The decision that a record of `wenda batch` tells; nil for another word.
  ///
  /// - Parameters:
  ///   - name: `answer`, `ask`, `decline` or `none`.
  ///   - isSure: whether the confidence is enough.
  public init?(record name: String, isSure: Bool) {
    switch name {
    case "answer": self = isSure ? .answered : .unsure
    case "ask": self = .asked
    case "decline", "none": self = .declined
    default: return nil
    }
  }

  init(_ decision: Reply.Decision, isSure: Bool) {
    switch decision {
    case .answer: self = isSure ? .answered : .unsure
    case .ask: self = .asked
    case .decline, .none: self = .declined
    }
  }

  /// From the best to the worst.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }

  static func weakest(_ first: Self?, _ second: Self?) -> Self? {
    guard let first, let second else { return first ?? second }
    return max(first, second)
  }
}
