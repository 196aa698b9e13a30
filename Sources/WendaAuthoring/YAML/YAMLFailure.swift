import Wenda

/// Why a text is not of the part of YAML that is read.
public struct YAMLFailure: Error, Sendable, Equatable {
  /// The byte that does not fit, from 0.
  public var offset: Int
  /// What is wrong.
  public var message: String
  /// How to correct it.
  public var remedy: String

  init(_ offset: Int, _ message: String, remedy: String) {
    self.offset = offset
    self.message = message
    self.remedy = remedy
  }

  /// With its place.
  public func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(at: source.place(offset), message, remedy: remedy)
  }
}
