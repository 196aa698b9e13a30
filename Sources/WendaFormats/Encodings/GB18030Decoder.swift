/// Turns GB18030, and so GBK and GB2312, which are parts of it, into UTF-8.
///
/// One byte is ASCII, two are looked up in a generated table, four are numbered: those for the basic plane
/// are what the table leaves over, in order, those for the other planes follow from their number.
enum GB18030Decoder {
  enum Result {
    /// The text, and whether most of it is of the characters that Chinese is written with. By chance other
    /// encodings are valid too, but then they hit the rare ones.
    case text([UInt8], looksChinese: Bool)
    /// The index of the first byte that does not fit.
    case invalid(Int)
  }

  static func decode(_ bytes: [UInt8]) -> Result {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var (wide, common) = (0, 0)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        text.append(lead)
        index += 1
        continue
      }
      guard let (code, length) = sequence(bytes, at: index) else { return .invalid(index) }
      text.append(utf8: code)
      wide += 1
      if length == 2, isCommon(lead, bytes[index + 1]) { common += 1 }
      index += length
    }
    return .text(text, looksChinese: wide > 0 && common * 4 >= wide)
  }

  /// Whether it is in the rows of GB2312 for signs or for characters.
  private static func isCommon(_ lead: UInt8, _ trail: UInt8) -> Bool {
    trail >= 0xA1 && ((0xA1...0xA3).contains(lead) || (0xB0...0xF7).contains(lead))
  }

  private static func sequence(_ bytes: [UInt8], at index: Int) -> (code: UInt32, length: Int)? {
    guard index + 1 < bytes.count, (0x81...0xFE).contains(bytes[index]) else { return nil }
    let second = bytes[index + 1]
    guard (0x30...0x39).contains(second) else {
      return GB18030Codes.twoBytes(bytes[index], second).map { ($0, 2) }
    }
    guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
      (0x30...0x39).contains(bytes[index + 3])
    else { return nil }
    let (first, third) = (Int(bytes[index]) - 0x81, Int(bytes[index + 2]) - 0x81)
    let number = ((first * 10 + Int(second) - 0x30) * 126 + third) * 10 + Int(bytes[index + 3]) - 0x30
    return GB18030Codes.fourBytes(number).map { ($0, 4) }
  }
}
