/// How one Unicode scalar is normalised before words are cut.
enum Folded: Equatable {
  /// A letter or digit, folded (lower case, half width, no accent).
  case letter(UInt32)
  case digit(UInt32)
  /// A Chinese character, simplified.
  case han(UInt32)
  /// Leaves no trace and ends no word: apostrophes, joiners, combining accents, variation selectors.
  case ignored
  /// Ends a word: space, punctuation, emoji, control characters.
  case boundary
}

/// Folding of width, case, accents and script, one scalar at a time.
///
/// Everything that two people may type differently for the same word is made equal here, before
/// words are cut: `ＷｅＣｈａｔ`, `WeChat` and `wechat`; `驗證碼` and `验证码`; `what's` and `whats`.
enum Folding {
  static func fold(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0x30...0x39: return .digit(scalar)
    case 0x61...0x7A: return .letter(scalar)
    case 0x41...0x5A: return .letter(scalar + 0x20)
    case 0x27, 0x60: return .ignored
    case 0..<0x80: return .boundary
    case 0x4E00...0x9FFF: return .han(simplified(scalar))
    case 0xFF01...0xFF5E: return fold(scalar - 0xFEE0)
    case 0x00B4, 0x2018, 0x2019, 0x2032, 0x02BC: return .ignored
    case 0x00AD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return .ignored
    case 0x0300...0x036F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .ignored
    case 0x3007, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .han(scalar)
    case 0x00C0...0x024F:
      if let base = accentless(scalar) { return .letter(base) }
      return other(scalar)
    case 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020, 0xFFFD: return .boundary
    default: return other(scalar)
    }
  }

  /// The simplified form of a Chinese character of the basic block; itself where there is none.
  static func simplified(_ scalar: UInt32) -> UInt32 {
    0x4E00 + hanDigits(scalar, from: 0, count: 3)
  }

  /// The number of the syllable in which a Chinese character is read, tone apart; 0 where unknown.
  static func syllable(_ scalar: UInt32) -> UInt32 {
    guard (0x4E00...0x9FFF).contains(scalar) else { return 0 }
    return hanDigits(scalar, from: 3, count: 2)
  }

  /// The number of the radical that a Chinese character is filed under, from 1; 0 where it is not in the
  /// order of radicals (what came to the block after U+9FA5, and the other blocks).
  static func radical(_ scalar: UInt32) -> UInt32 {
    guard (0x4E00...0x9FA5).contains(scalar) else { return 0 }
    let radicals = FlatArray(HanTables.radicals)
    var (low, high) = (0, radicals.count / 3)
    while high - low > 1 {
      let middle = (low + high) / 2
      let start = number(radicals, at: middle * 3, count: 3)
      if start <= scalar - 0x4E00 { low = middle } else { high = middle }
    }
    return UInt32(low) + 1
  }

  /// The letters of a syllable, as ``HanTables`` spells it.
  static func spelling(ofSyllable number: UInt32) -> String {
    let names = HanTables.syllables.description.split(separator: " ")
    return number == 0 || number > names.count ? "" : String(names[Int(number) - 1])
  }

  private static func hanDigits(_ scalar: UInt32, from first: Int, count: Int) -> UInt32 {
    number(FlatArray(HanTables.characters), at: Int(scalar - 0x4E00) * 5 + first, count: count)
  }

  /// A number of the digits of ``HanTables``.
  private static func number(_ digits: FlatArray<UInt8>, at start: Int, count: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in 0..<count { value = value * 57 + UInt32(digits[start + place] - 35) }
    return value
  }

  /// Latin letters with accents, in runs that share a base letter.
  private static func accentless(_ scalar: UInt32) -> UInt32? {
    let base: Unicode.Scalar
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105, 0x1CD...0x1CE, 0x1FA...0x1FB, 0x200...0x203: base = "a"
    case 0xC7, 0xE7, 0x106...0x10D: base = "c"
    case 0x10E...0x111: base = "d"
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B, 0x204...0x207: base = "e"
    case 0x11C...0x123, 0x1E6...0x1E7: base = "g"
    case 0x124...0x127: base = "h"
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131, 0x1CF...0x1D0, 0x208...0x20B: base = "i"
    case 0x134...0x135: base = "j"
    case 0x136...0x138: base = "k"
    case 0x139...0x142: base = "l"
    case 0xD1, 0xF1, 0x143...0x148: base = "n"
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151, 0x1D1...0x1D2, 0x20C...0x20F: base = "o"
    case 0x154...0x159, 0x210...0x213: base = "r"
    case 0x15A...0x161, 0x218...0x219: base = "s"
    case 0x162...0x167, 0x21A...0x21B: base = "t"
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173, 0x1D3...0x1DC, 0x214...0x217: base = "u"
    case 0x174...0x175: base = "w"
    case 0xDD, 0xFD, 0xFF, 0x176...0x178: base = "y"
    case 0x179...0x17E: base = "z"
    default: return nil
    }
    return base.value
  }

  /// The standard library's properties, for the scripts that have no rule above.
  private static func other(_ scalar: UInt32) -> Folded {
    guard let scalar = Unicode.Scalar(scalar) else { return .boundary }
    let properties = scalar.properties
    if properties.isAlphabetic {
      let lower = properties.lowercaseMapping.unicodeScalars
      return .letter(lower.count == 1 ? lower.first!.value : scalar.value)
    }
    guard properties.numericType != nil else { return .boundary }
    // ① and the digits of other scripts; a half or a hundred stays as it is.
    let value = properties.numericValue ?? -1
    return .digit((0...9).contains(value) && value == value.rounded() ? 0x30 + UInt32(value) : scalar.value)
  }
}
