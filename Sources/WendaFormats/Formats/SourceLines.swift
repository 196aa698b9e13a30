import Wenda

/// The lines of a file that a person wrote, checked to be UTF-8, without byte-order mark and line ends.
package struct SourceLines {
  let file: String
  package private(set) var lines: [Substring] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// Whether the file as a whole is not UTF-8, which is then the only diagnostic.
  private(set) var isForeign = false

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    if let problem = ForeignEncoding.fault(file: file, bytes: bytes) {
      diagnostics = [problem]
      isForeign = true
      return
    }
    var bytes = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    // Old Macintosh files end their lines by a carriage return alone.
    let separator: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
    for (index, line) in bytes.split(separator: separator, omittingEmptySubsequences: false).enumerated() {
      let line = line.last == 0x0D ? line.dropLast() : line
      if let text = String(validating: line, as: UTF8.self) {
        lines.append(Substring(text))
      } else {
        let valid = Self.validPrefix(of: line)
        diagnostics.append(
          Diagnostic(
            at: SourcePlace(file: file, line: index + 1, column: valid + 1),
            "this is not UTF-8 text", remedy: "save the file as UTF-8"))
        lines.append("")
      }
    }
  }

  package func place(_ line: Int, _ column: Int = 1) -> SourcePlace {
    SourcePlace(file: file, line: line + 1, column: column)
  }

  /// The number of scalars before the first byte that is not UTF-8.
  private static func validPrefix(of line: ArraySlice<UInt8>) -> Int {
    Array(line).withFlatArray { bytes in
      var index = 0
      var scalars = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.decode(bytes, at: index)
        if scalar == UTF8Decoding.replacement, length == 1 { break }
        index += length
        scalars += 1
      }
      return scalars
    }
  }
}

extension Substring {
  /// Without white space at both ends.
  package var trimmed: Substring {
    var result = self
    while let first = result.first, Self.isMargin(first) { result.removeFirst() }
    while let last = result.last, Self.isMargin(last) { result.removeLast() }
    return result
  }

  /// A carriage return before the end would be part of the line's end where the text is written again.
  private static func isMargin(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\r" || character == "\u{3000}"
  }

  /// The column of this part in the line that it is cut from.
  package func column(in line: Substring) -> Int {
    line.unicodeScalars.distance(from: line.startIndex, to: startIndex) + 1
  }
}

/// The columns of the parts of a line, counted on from one to the next: there may be many on it.
struct PartColumns {
  private let line: Substring
  private var index: Substring.Index
  private var column = 1

  init(of line: Substring) {
    self.line = line
    index = line.startIndex
  }

  /// The column of a part that is cut from the line; quick where it stands behind the one before.
  mutating func column(of part: Substring) -> Int {
    if part.startIndex < index { (index, column) = (line.startIndex, 1) }
    column += line.unicodeScalars.distance(from: index, to: part.startIndex)
    index = part.startIndex
    return column
  }
}
