/// Made-up words of two languages, as often used as real ones: that of rank r in proportion to 1/r (Zipf,
/// "Human behavior and the principle of least effort", 1949).
struct SyntheticWords {
  static let count = 200_000

  /// The sum of the shares up to each rank.
  private let cumulative: [Double]

  init() {
    var sum = 0.0
    cumulative = (1...Self.count).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  /// A rank, from 0 on, as often as its word is used.
  func rank(_ random: inout SeededRandom) -> Int {
    let wanted = random.fraction() * (cumulative.last ?? 0)
    var (low, high) = (0, cumulative.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulative[middle] <= wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Two or three syllables, the rank in base 75.
  static func english(_ rank: Int) -> String {
    var rest = rank + 75
    var word = ""
    while rest > 0 {
      word = syllables[rest % 75] + word
      rest /= 75
    }
    return word
  }

  /// Two of 3,500 characters, which is about as many as are in everyday use.
  static func chinese(_ rank: Int) -> String {
    let characters = 3500
    // An odd factor without a common divisor scatters the ranks and keeps their words apart.
    let place = (rank * 7_368_787 + 1_234_567) % (characters * characters)
    return character(place / characters) + character(place % characters)
  }

  private static func character(_ number: Int) -> String {
    Unicode.Scalar(UInt32(0x4E00 + number * 20_000 / 3500)).map { String(Character($0)) } ?? ""
  }

  private static let syllables = "bcdfghklmnprstv".flatMap { consonant in
    "aeiou".map { "\(consonant)\($0)" }
  }
}
