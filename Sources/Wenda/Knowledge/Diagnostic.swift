/// A place in a file. Lines and columns count from 1; a column is a Unicode scalar, so a Chinese
/// character is one column.
public struct SourcePlace: Sendable, Equatable {
  /// The file, as it was named.
  public var file: String
  /// From 1.
  public var line: Int
  /// From 1, in Unicode scalars.
  public var column: Int

  /// A place; without a column, the start of the line.
  public init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourcePlace {
  /// The place of what was built in memory and stands in no file.
  public static let inMemory = SourcePlace(file: "", line: 0, column: 0)
}

extension SourcePlace: Comparable {
  /// By file, then from top to bottom.
  public static func < (first: SourcePlace, second: SourcePlace) -> Bool {
    first.file == second.file
      ? (first.line, first.column) < (second.line, second.column)
      : first.file.utf8.lexicographicallyPrecedes(second.file.utf8)
  }
}

/// Something wrong with a knowledge file, where it is and how to correct it.
public struct Diagnostic: Sendable, Equatable {
  /// How bad a finding is.
  public enum Severity: String, Sendable {
    /// Nothing is used before it is corrected.
    case error
    /// Worth a look.
    case warning
    /// Proposes something and finds no fault.
    case note
  }

  /// Where it is.
  public var place: SourcePlace
  /// How bad it is.
  public var severity: Severity
  /// What is wrong.
  public var message: String
  /// How to correct it.
  public var remedy: String

  /// An error, a warning or a note.
  public init(_ severity: Severity = .error, at place: SourcePlace, _ message: String, remedy: String) {
    self.place = place
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }

  /// `file:line:column: error: what is wrong; how to correct it`, without a place for what was built in memory.
  public var description: String {
    let words = "\(severity.rawValue): \(message); \(remedy)"
    return place == .inMemory ? words : "\(place.file):\(place.line):\(place.column): \(words)"
  }
}

extension Diagnostic: CustomStringConvertible {}

/// Why a knowledge base could not be loaded. No part of it is used.
public struct KnowledgeError: Error, Sendable {
  /// All that is wrong, file by file, in the order of the lines.
  public var diagnostics: [Diagnostic]

  /// An error for all of these.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension KnowledgeError: CustomStringConvertible {
  /// A line for each thing that is wrong.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
