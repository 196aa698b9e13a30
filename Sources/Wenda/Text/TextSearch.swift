/// A search for a text in another one, by their scalars.
///
/// The standard library has one for collections, beside its regular expressions, which would make the executable
/// a sixteenth larger.
extension StringProtocol {
  /// Where a text stands first.
  package func place(of part: some StringProtocol) -> Range<Index>? {
    let (whole, part) = (unicodeScalars, part.unicodeScalars)
    var start = whole.startIndex
    while true {
      let rest = whole[start...]
      if rest.starts(with: part) { return start..<rest.index(start, offsetBy: part.count) }
      guard start < whole.endIndex else { return nil }
      whole.formIndex(after: &start)
    }
  }

  /// Whether a text stands somewhere.
  package func holds(_ part: some StringProtocol) -> Bool { place(of: part) != nil }
}
