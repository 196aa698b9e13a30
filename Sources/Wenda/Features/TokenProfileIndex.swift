/// Many profiles side by side, to compare one with all of them at once: an inverted index of their tokens.
struct TokenProfileIndex {
  private struct Posting {
    var key: UInt64
    var profile: Int
    var weight: Float
  }

  /// Sorted by key, and by profile where several have it.
  private let postings: [Posting]
  private let totals: [Float]

  /// An index of some profiles, numbered in their order.
  init(_ profiles: [TokenProfile]) {
    postings = profiles.indices.flatMap { number in
      profiles[number].tokens.map { Posting(key: $0.key, profile: number, weight: $0.weight) }
    }
    .sorted { ($0.key, $0.profile) < ($1.key, $1.profile) }
    totals = profiles.map(\.total)
  }

  /// The profile that is most similar to another one, the first of several, by ``TokenProfile/similarity(to:)``; nil
  /// where none is similar enough.
  func nearest(to profile: TokenProfile, least: Float) -> (number: Int, similarity: Float)? {
    // The weight that each shares with it.
    var shared = Array(repeating: Float(0), count: totals.count)
    var place = 0
    for token in profile.tokens {
      while place < postings.count, postings[place].key < token.key { place += 1 }
      while place < postings.count, postings[place].key == token.key {
        shared[postings[place].profile] += min(postings[place].weight, token.weight)
        place += 1
      }
    }
    var best: (number: Int, similarity: Float)?
    for number in shared.indices where shared[number] > 0 {
      let similarity = shared[number] / (totals[number] + profile.total - shared[number])
      if similarity >= least, similarity > best?.similarity ?? 0 { best = (number, similarity) }
    }
    return best
  }
}
