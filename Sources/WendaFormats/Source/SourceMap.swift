import Wenda

/// Tells the line and column of bytes of a text.
///
/// The count of scalars is noted every few bytes, so that a column is found in constant time even where
/// the whole text is one line.
public struct SourceMap: Sendable {
  private static let step = 128

  /// The file, as it was named.
  public let file: String
  private var lineStarts = [0]
  /// The scalars before every `step`th byte.
  private var scalarCounts: [Int] = []
  private let bytes: [UInt8]

  /// A map of a text in UTF-8.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: Self.step) { scalarCounts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A { lineStarts.append(index + 1) }
    }
  }

  /// The line of a byte, from 1.
  public func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of a byte.
  public func place(at offset: Int) -> SourcePlace {
    let offset = max(0, min(offset, bytes.count))
    let line = line(at: offset)
    return SourcePlace(
      file: file, line: line, column: scalars(before: offset) - scalars(before: lineStarts[line - 1]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    guard !scalarCounts.isEmpty else { return 0 }
    let block = min(offset / Self.step, scalarCounts.count - 1)
    return bytes[block * Self.step..<offset].reduce(scalarCounts[block]) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
