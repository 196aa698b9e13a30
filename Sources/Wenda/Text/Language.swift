/// A language that questions are asked and answered in.
public enum Language: UInt8, Sendable, CaseIterable {
  /// In simplified or traditional characters.
  case chinese
  /// In any spelling.
  case english

  /// `zh` or `en`, as records and file names have it.
  public var code: String { traits.code }

  /// The language of a code; nil for any other.
  public init?(code: String) {
    guard let language = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = language
  }
}
