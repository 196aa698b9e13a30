import Wenda

/// Why a text is no JSON.
public struct JSONFailure: Error, Sendable, Equatable {
  /// The byte that does not fit, from 0.
  public var offset: Int
  /// What is wrong.
  public var message: String
  /// How to correct it.
  public var remedy: String

  init(_ offset: Int, _ message: String, remedy: String = "see whether the file is complete") {
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }

  /// With its place.
  public func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(at: source.place(offset), "not JSON: \(message)", remedy: remedy)
  }
}
