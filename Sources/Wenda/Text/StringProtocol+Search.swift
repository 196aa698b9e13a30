/// A text looked for in another.
///
/// Swift's own module for this brings regular expressions with it, a megabyte of the executable, so it is not
/// imported; see `Package.swift`.
extension StringProtocol {
  /// Where a text stands first; nil where it does not, or is empty.
  package func firstRange(of other: some StringProtocol) -> Range<Index>? {
    guard let first = other.first else { return nil }
    var start = self[...].firstIndex(of: first)
    while let place = start {
      if let end = end(of: other, at: place) { return place..<end }
      start = self[index(after: place)...].firstIndex(of: first)
    }
    return nil
  }

  /// Every place of a text, from left to right, none within another.
  package func ranges(of other: some StringProtocol) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    var rest = self[...]
    while let range = rest.firstRange(of: other) {
      ranges.append(range)
      rest = rest[range.upperBound...]
    }
    return ranges
  }

  /// Whether a text stands in this one.
  package func contains(_ other: some StringProtocol) -> Bool { firstRange(of: other) != nil }

  /// Where a text ends that begins at `place`; nil where another does.
  private func end(of other: some StringProtocol, at place: Index) -> Index? {
    var place = place
    for character in other {
      guard place < endIndex, self[place] == character else { return nil }
      place = index(after: place)
    }
    return place
  }
}
