import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct WordScannerTests {
  private func spans(_ text: String) -> [String] {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.map { word in
      let letters = scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) }
      return "\(letters) \(word.start)–\(word.end)"
    }
  }

  @Test(arguments: [
    ("What's VoIP?", ["whats 0–6", "voip 7–11"]),
    ("２degrees卡", ["2 0–3", "degrees 3–10", "卡 10–13"]),
    ("用Alipay充值", ["用 0–3", "alipay 3–9", "充 9–12", "值 12–15"]),
    ("  5G  ", ["5 2–3", "g 3–4"]), ("驗證", ["验 0–3", "证 3–6"]), ("", []), ("?!", []),
  ])
  func wordsAndTheirPlacesInWhatWasTyped(text: String, expected: [String]) {
    #expect(spans(text) == expected)
  }

  @Test func oneScannerServesManyTexts() {
    var scanner = WordScanner()
    scanner.scan("a long text with many words 保号卡")
    scanner.scan("卡")
    #expect(scanner.words.count == 1)
    #expect(scanner.letters == Array("卡".utf8))
  }

  /// Words must be in order, apart, inside the text, and valid UTF-8 once folded.
  private func isSound(_ bytes: [UInt8], _ scanner: inout WordScanner) -> Bool {
    bytes.withFlatArray { scanner.scan($0) }
    var end: UInt32 = 0
    for word in scanner.words {
      let letters = scanner.withLetters(of: word) { Array($0) }
      guard word.start >= end, word.start < word.end, Int(word.end) <= bytes.count, !letters.isEmpty,
        String(validating: letters, as: UTF8.self) != nil
      else { return false }
      end = word.end
    }
    return true
  }

  @Test func everySequenceOfOneOrTwoBytes() {
    var scanner = WordScanner()
    var unsound: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      if !isSound([first], &scanner) { unsound.append([first]) }
      for second in UInt8.min...UInt8.max where !isSound([first, second], &scanner) {
        unsound.append([first, second])
      }
    }
    #expect(unsound.isEmpty)
  }

  @Test func randomBytes() {
    var random = FixedRandom(seed: 1)
    var scanner = WordScanner()
    for length in 0..<2000 {
      // Half of them bytes above ASCII, so that there are many broken and some whole characters.
      let bytes = (0..<length % 97).map { _ in
        UInt8.random(in: Bool.random(using: &random) ? 0x80...0xFF : 0...0x7F, using: &random)
      }
      #expect(isSound(bytes, &scanner), "\(bytes)")
    }
  }

  /// What stands between two amounts is part of one of them.
  @Test(arguments: ["3$5", "3%5%", "$3$", "5€€5", "NZ$3$4", "1/2$3", "+64 21 123 4567$5"])
  func signsOfAmountsAreApart(text: String) {
    var scanner = WordScanner()
    #expect(isSound(Array(text.utf8), &scanner))
  }

  /// Whatever the damage, the words around it are read.
  @Test(arguments: [
    [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE4, 0xBD], [0x80],
  ])
  func brokenBytesEndAWord(broken: [UInt8]) {
    #expect(words(Array("card".utf8) + broken + Array("卡 sim".utf8)) == ["card", "卡", "sim"])
  }

  @Test func decodesAsTheStandardLibraryDoes() {
    let text = "aé߿ࠀ中\u{FFFF}\u{10000}😀\u{10FFFF}\u{0}"
    let bytes = Array(text.utf8)
    var scalars: [UInt32] = []
    var again: [UInt8] = []
    bytes.withFlatArray { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Decoding.decode(bytes, at: index)
        scalars.append(scalar)
        UTF8Decoding.encode(scalar) { again.append($0) }
        index += length
      }
    }
    #expect(scalars == text.unicodeScalars.map(\.value))
    #expect(again == bytes)
  }
}
