import Wenda

/// A text in UTF-8, without byte-order mark, and how its file had it.
public struct DecodedText: Sendable {
  /// The text.
  public var bytes: [UInt8]
  /// What the file was read as.
  public var encoding: TextEncoding
  /// Whether it began with a byte-order mark.
  public var hadMark: Bool

  /// What to say on standard error where the text was not plain UTF-8; nil where it was.
  public func note(file: String) -> String? {
    encoding == .utf8 ? nil : "\(file): read as \(encoding.displayName)"
  }
}

/// Why bytes are no text that can be read.
public struct UndecodableText: Error, Sendable, Equatable {
  /// The first byte that does not fit, from 0.
  public var byteOffset: Int
  /// The line that it stands in, from 1.
  public var line: Int
  /// What is wrong.
  public var message: String
  /// How to correct it.
  public var remedy: String

  init(_ bytes: some Collection<UInt8>, at offset: Int, _ message: String, remedy: String) {
    byteOffset = offset
    line = bytes.prefix(offset).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    self.message = message
    self.remedy = remedy
  }

  /// With the name of the file, at the start of the line.
  public func diagnostic(file: String) -> Diagnostic {
    Diagnostic(at: SourcePlace(file: file, line: line), message, remedy: remedy)
  }
}
