/// A language that questions are asked and answered in.
public enum Language: UInt8, Sendable, CaseIterable {
  /// In simplified or traditional characters.
  case chinese
  /// In any spelling.
  case english

  /// `zh` or `en`, as records and file names have it.
  public var code: String { self == .chinese ? "zh" : "en" }

  /// The language of a code; nil for any other.
  public init?(code: String) {
    switch code {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
