import GB18030Table
import Wenda

/// What the codes of GB18030 stand for.
enum GB18030Codes {
  /// The first number of the four-byte codes for the planes behind the basic one (0x90308130).
  private static let firstBehindBasicPlane = 189_000

  /// The code point of a code of two bytes; nil where there is none.
  static func twoBytes(_ lead: UInt8, _ trail: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(lead), (0x40...0xFE).contains(trail), trail != 0x7F else { return nil }
    let column = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    let code = table[(Int(lead) - 0x81) * 190 + column]
    return code == 0 ? nil : UInt32(code)
  }

  /// The code point of a code of four bytes by its number; nil where there is none.
  static func fourBytes(_ number: Int) -> UInt32? {
    if number < leftOver.count { return UInt32(leftOver[number]) }
    guard number >= firstBehindBasicPlane, number - firstBehindBasicPlane < 0x10_0000 else { return nil }
    return UInt32(0x1_0000 + number - firstBehindBasicPlane)
  }

  private static let table: [UInt16] = {
    // A C function tells the address, and another one the size.
    let bytes = unsafe FlatArray(base: gb18030_two_byte_table(), count: gb18030_two_byte_table_size())
    return (0..<bytes.count / 2).map {
      UInt16(bytes[2 * $0]) | UInt16(bytes[2 * $0 + 1]) << 8
    }
  }()

  /// The code points of the basic plane that no code of two bytes stands for.
  private static let leftOver: [UInt16] = {
    var isTaken = [Bool](repeating: false, count: 0x1_0000)
    for code in table { isTaken[Int(code)] = true }
    // The edition of 2005 gave U+1E3F the code of two bytes that was U+E7C7's, and that its own of four.
    (isTaken[0xE7C7], isTaken[0x1E3F]) = (true, false)
    return (0x80...UInt16.max).compactMap { code in
      if (0xD800...0xDFFF).contains(code) || isTaken[Int(code)] { return nil }
      return code == 0x1E3F ? 0xE7C7 : code
    }
  }()
}
