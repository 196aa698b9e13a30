/// Turns UTF-16 into UTF-8.
enum UTF16Decoder {
  enum Result {
    case text([UInt8])
    /// The index of the first byte that does not fit.
    case invalid(Int)
  }

  static func decode(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> Result {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    func unit(_ index: Int) -> UInt32? {
      guard index + 1 < bytes.endIndex else { return nil }
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard let high = unit(index) else { return .invalid(index) }
      switch high {
      case 0xD800..<0xDC00:
        guard let low = unit(index + 2), (0xDC00..<0xE000).contains(low) else { return .invalid(index) }
        text.append(utf8: 0x1_0000 + (high - 0xD800) << 10 + (low - 0xDC00))
        index += 4
      case 0xDC00..<0xE000:
        return .invalid(index)
      default:
        text.append(utf8: high)
        index += 2
      }
    }
    return .text(text)
  }
}
