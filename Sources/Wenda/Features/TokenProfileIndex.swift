/// Many profiles side by side, to compare one with all of them at once: an inverted index of their tokens.
struct TokenProfileIndex {
  /// A profile that has a token, and the weight of the token there.
  private struct Posting {
    var profile: Int
    var weight: Float
  }

  /// The keys of all tokens, sorted, and where the postings of each begin; one more start than keys.
  private var keys: [UInt64] = []
  private var starts: [Int] = []
  private var postings: [Posting] = []
  private let totals: [Float]

  /// An index of some profiles, numbered in their order.
  init(_ profiles: [TokenProfile]) {
    totals = profiles.map(\.total)
    let all = profiles.indices.flatMap { number in profiles[number].tokens.map { (number, token: $0) } }
    for (profile, token) in all.sorted(by: { ($0.token.key, $0.0) < ($1.token.key, $1.0) }) {
      if keys.last != token.key {
        keys.append(token.key)
        starts.append(postings.count)
      }
      postings.append(Posting(profile: profile, weight: token.weight))
    }
    starts.append(postings.count)
  }

  /// The profile that is most similar to another one, the first of several, by ``TokenProfile/similarity(to:)``; nil
  /// where none is similar enough.
  func nearest(to profile: TokenProfile, least: Float) -> (number: Int, similarity: Float)? {
    // The weight that each shares with it.
    var shared = Array(repeating: Float(0), count: totals.count)
    var place = 0
    for token in profile.tokens {
      while place < keys.count, keys[place] < token.key { place += 1 }
      guard place < keys.count, keys[place] == token.key else { continue }
      for posting in postings[starts[place]..<starts[place + 1]] {
        shared[posting.profile] += min(posting.weight, token.weight)
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
