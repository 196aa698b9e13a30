extension Unicode.Scalar {
  /// Whether East_Asian_Width is Wide or Fullwidth (Unicode Standard Annex #11), emoji aside: those
  /// are told by their own property.
  var isEastAsianWide: Bool {
    if value < 0x1100 { return false }
    var low = 0
    var high = eastAsianWideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if eastAsianWideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < eastAsianWideRanges.count && eastAsianWideRanges[low].contains(value)
  }
}

/// Wide and Fullwidth scalars as of Unicode 16, in ascending order. Unassigned scalars between two
/// wide ones are counted in, so that a range is a block or a run of blocks.
private let eastAsianWideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initials
  0x2329...0x232A,  // Angle brackets
  0x2630...0x2637,  // Trigrams
  0x268A...0x268F,  // Monograms and digrams
  0x2E80...0x303E,  // Radicals, description characters, ideographic punctuation
  0x3041...0x3247,  // Kana, Bopomofo, Hangul compatibility, enclosed ideographs
  0x3250...0xA4CF,  // CJK compatibility, unified ideographs, hexagrams, Yi
  0xA960...0xA97F,  // Hangul initials, extended
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // Compatibility ideographs
  0xFE10...0xFE1F,  // Vertical forms
  0xFE30...0xFE6F,  // Compatibility and small forms
  0xFF01...0xFF60,  // Fullwidth ASCII
  0xFFE0...0xFFE6,  // Fullwidth signs
  0x16FE0...0x18DFF,  // Tangut, Khitan
  0x1AFF0...0x1B2FF,  // Kana, extended; Nüshu
  0x1D300...0x1D356,  // Tai Xuan Jing symbols
  0x1D360...0x1D376,  // Counting rods
  0x1F200...0x1F265,  // Enclosed ideographs
  0x20000...0x2FFFD,  // Supplementary ideographic plane
  0x30000...0x3FFFD,  // Tertiary ideographic plane
]
