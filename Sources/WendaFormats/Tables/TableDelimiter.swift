/// The delimiter between the cells of a table, detected from its header.
public enum TableDelimiter {
  /// The delimiter of a text, and the bytes of a leading `sep=;` line, which Excel writes and obeys.
  ///
  /// Outside of quotes the header has none of the others in most tables; where it has several, the most
  /// frequent counts, and the tab before `;` before `,` where there are as many.
  public static func find(in bytes: [UInt8]) -> (delimiter: UInt8, header: Int) {
    let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let first = bytes[..<end]
    if first.count == 5, first.starts(with: Array("sep=".utf8)), let delimiter = first.last {
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      return (delimiter, min(bytes.count, end + (isPair ? 2 : 1)))
    }
    return (mostFrequent(in: bytes), 0)
  }

  /// The most frequent in the first line that is not blank.
  private static func mostFrequent(in bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [0, 0, 0]
    var isQuoted = false
    var isBlank = true
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if isBlank { continue }
        break
      }
      isBlank = false
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return most == 0 ? UInt8(ascii: ",") : candidates[counts.firstIndex(of: most) ?? 2]
  }
}
