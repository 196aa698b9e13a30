/// Suggestions for many names that are not known, such as all broken references of a folder.
///
/// Each name is compared with each known one, but no more than some tenths of a second in all: whoever has
/// thousands of wrong names has made one mistake, and is told the known names from then on.
public struct SpellingSuggestions {
  private let known: [(name: String, bytes: [UInt8])]
  /// The comparisons that are left, in pairs of bytes.
  private(set) var budget = 50_000_000

  /// - Parameter known: what can be suggested; the first of them are told where nothing is near.
  public init(_ known: [String]) {
    self.known = known.map { ($0, Array($0.utf8)) }
  }

  /// What to write instead: the nearest known name if it is close, else the known names.
  public mutating func suggestion(for name: String) -> String {
    if let nearest = nearest(Array(name.utf8)) { return "did you mean \"\(nearest)\"?" }
    let shown = known.prefix(12).map(\.name).joined(separator: ", ")
    return "use one of: \(shown)\(known.count > 12 ? ", …" : "")"
  }

  private mutating func nearest(_ name: [UInt8]) -> String? {
    guard budget > 0 else { return nil }
    let most = max(1, name.count / 3)
    var nearest: (distance: Int, name: String)?
    for candidate in known {
      budget -= 1
      // A distance is at least the difference in length.
      guard abs(candidate.bytes.count - name.count) <= most else { continue }
      budget -= name.count * candidate.bytes.count
      let distance = Spelling.distance(name, candidate.bytes)
      if let best = nearest, (best.distance, best.name) <= (distance, candidate.name) { continue }
      nearest = (distance, candidate.name)
    }
    return nearest.flatMap { $0.distance <= most ? $0.name : nil }
  }
}
