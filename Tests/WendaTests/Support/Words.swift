@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// The folded words of a text.
func words(_ text: String) -> [String] { words(Array(text.utf8)) }

/// The folded words of any bytes.
func words(_ bytes: [UInt8]) -> [String] {
  var scanner = WordScanner()
  bytes.withFlatArray { scanner.scan($0) }
  return scanner.words.map { word in scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) } }
}

/// Numbers that are the same in every run (SplitMix64).
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Hash.mix(state)
  }
}
