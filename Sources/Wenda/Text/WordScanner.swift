/// Cuts a text into words. Reuse one scanner for many texts: it keeps its memory.
package struct WordScanner {
  package private(set) var words: [Word] = []
  /// The folded bytes of all words, one after another.
  package private(set) var letters: [UInt8] = []

  /// How many of the letters were typed; behind them stand those of words read otherwise.
  private var typedLetters = 0

  /// Whether any word is a number.
  private var hasNumber = false
  /// Where the last address ends; what it took is not taken again.
  private(set) var endOfAddress = 0

  /// The text that the words are of: a turn of a conversation looks at its message again and again.
  private var scannedText: [UInt8] = []

  private var open = false
  private var script = Word.Script.latin
  private var start = 0
  private var end = 0
  private var foldedStart = 0
  private var hash = Hash.start

  /// A scanner that has scanned nothing.
  package init() {}

  /// The keys of the words of a text, for lists of phrases that messages are compared with.
  static func keys(of text: some StringProtocol) -> [UInt64] {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.map(\.key)
  }

  /// Any bytes will do: what is not UTF-8 ends a word like punctuation.
  package mutating func scan(_ text: FlatArray<UInt8>) {
    words.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    open = false
    hasNumber = false
    endOfAddress = 0
    scannedText.removeAll(keepingCapacity: true)
    scannedText.append(contentsOf: text)
    let ascii = Self.ascii
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        let folded = ascii[Int(byte)]
        switch folded {
        case 0: close()
        case 1: break
        case 2:
          if let next = pass(text, at: index) {
            index = next
            continue
          }
          close()
        default:
          index = appendRun(text, from: index, folded < 0x3A ? .number : .latin)
          continue
        }
        index += 1
      } else {
        let end = Self.endOfCharacters(text, from: index)
        guard end == index else {
          appendCharacters(text, index..<end)
          index = end
          continue
        }
        let (scalar, length) = UTF8Decoding.decode(text, at: index)
        scanScalar(scalar, at: index, length: length)
        index += length
      }
    }
    close()
    if hasNumber { joinAmounts(text) }
    typedLetters = letters.count
  }

  /// The same for a text that may be scanned already.
  package mutating func scan(_ text: some StringProtocol) {
    guard text.withFlatUTF8IfAvailable({ scanOnce($0) }) == nil else { return }
    String(text).withFlatUTF8 { scanOnce($0) }
  }

  private mutating func scanOnce(_ text: FlatArray<UInt8>) {
    if !isAsTyped || !isOf(text) { scan(text) }
  }

  /// Whether the words are those of a text.
  @inline(__always)
  func isOf(_ text: FlatArray<UInt8>) -> Bool {
    scannedText.withFlatArray { $0.isEqual(to: text) }
  }

  /// Takes the words of another scanner, in memory of its own.
  mutating func copy(_ other: WordScanner) {
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: other.words)
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: other.letters)
    scannedText.removeAll(keepingCapacity: true)
    scannedText.append(contentsOf: other.scannedText)
    typedLetters = other.typedLetters
    endOfAddress = other.endOfAddress
  }

  /// The folded letters of a word.
  @inline(__always)
  package func withLetters<Result>(
    of word: Word, _ body: (FlatArray<UInt8>) -> Result
  ) -> Result {
    letters.withFlatArray {
      body($0.part(Int(word.foldedStart)..<Int(word.foldedEnd)))
    }
  }

  /// Notes the row of weights of a word.
  @inline(__always)
  mutating func setRow(_ row: UInt32?, of index: Int) { words[index].row = row ?? Word.noRow }

  /// Whether all words are read as they were typed.
  var isAsTyped: Bool { letters.count == typedLetters }

  /// Whether a word is read as another one than was typed.
  func wasReread(_ word: Word) -> Bool { Int(word.foldedStart) >= typedLetters }

  /// Reads a word as another one.
  mutating func reread(_ index: Int, as word: FlatArray<UInt8>) {
    let start = letters.count
    letters += word
    words[index].foldedStart = UInt32(start)
    words[index].foldedEnd = UInt32(letters.count)
    (words[index].key, words[index].stem) = Word.keys(of: word)
  }

  /// Takes a run of ASCII letters, or of digits, and returns where it ends.
  @inline(__always)
  private mutating func appendRun(
    _ text: FlatArray<UInt8>, from first: Int, _ script: Word.Script
  ) -> Int {
    // One bit makes letters small and leaves digits as they are.
    let (least, count): (UInt8, UInt8) = script == .latin ? (0x61, 26) : (0x30, 10)
    extend(script, at: first, length: 1)
    var index = first
    var hash = hash
    while index < text.count {
      let byte = text[index] | 0x20
      guard byte &- least < count, text[index] >= 0x30 else { break }
      hash = Hash.add(byte, to: hash)
      index += 1
    }
    let folded = letters.count
    letters.append(contentsOf: text.part(first..<index))
    letters.withMutableFlatArray { letters in
      for place in folded..<letters.count { letters[place] |= 0x20 }
    }
    self.hash = hash
    end = index
    return index
  }

  /// Where a run of Chinese characters of the basic block ends, which have three bytes each.
  @inline(__always)
  private static func endOfCharacters(_ text: FlatArray<UInt8>, from first: Int) -> Int {
    var index = first
    while index + 2 < text.count {
      let (lead, second, third) = (text[index], text[index + 1], text[index + 2])
      guard lead &- 0xE4 < 6, second & third & 0xC0 == 0x80, (second | third) & 0x40 == 0,
        lead > 0xE4 || second >= 0xB8
      else { break }
      index += 3
    }
    return index
  }

  /// Takes a run of Chinese characters of the basic block, each of which is a word.
  private mutating func appendCharacters(_ text: FlatArray<UInt8>, _ run: Range<Int>) {
    close()
    let shift = letters.count - run.lowerBound
    letters.append(contentsOf: text.part(run))
    for start in stride(from: run.lowerBound, to: run.upperBound, by: 3) {
      let scalar = UTF8Decoding.decode(text, at: start).scalar
      let folded = Folding.simplified(scalar)
      let place = start + shift
      if folded != scalar { overwrite(folded, at: place) }
      let key = letters.withFlatArray { letters in
        Hash.mix((place..<place + 3).reduce(Hash.start) { Hash.add(letters[$1], to: $0) })
      }
      words.append(
        Word(
          script: .han, syllable: UInt16(truncatingIfNeeded: Folding.syllable(folded)),
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: start + 3),
          foldedStart: UInt32(truncatingIfNeeded: place), foldedEnd: UInt32(truncatingIfNeeded: place + 3),
          key: key, stem: key))
    }
  }

  /// Puts a character in the place of another one; both are of the basic block.
  private mutating func overwrite(_ scalar: UInt32, at place: Int) {
    var place = place
    UTF8Decoding.encode(scalar) {
      letters[place] = $0
      place += 1
    }
  }

  private mutating func scanScalar(_ scalar: UInt32, at index: Int, length: Int) {
    switch Folding.fold(scalar) {
    case .ignored: break
    case .boundary: close()
    case .letter(let folded):
      extend(.latin, at: index, length: length)
      appendScalar(folded)
    case .digit(let folded):
      extend(.number, at: index, length: length)
      appendScalar(folded)
    case .han(let folded):
      close()
      extend(.han, at: index, length: length)
      appendScalar(folded)
      close(syllable: UInt16(truncatingIfNeeded: Folding.syllable(folded)))
    }
  }

  /// Goes on with the open word, or begins another where the script changes.
  @inline(__always)
  private mutating func extend(_ next: Word.Script, at index: Int, length: Int) {
    if !open || script != next {
      close()
      open = true
      script = next
      hasNumber = hasNumber || next == .number
      start = index
      foldedStart = letters.count
      hash = Hash.start
    }
    end = index + length
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    letters.append(byte)
    hash = Hash.add(byte, to: hash)
  }

  private mutating func appendScalar(_ scalar: UInt32) {
    UTF8Decoding.encode(scalar) { append($0) }
  }

  @inline(__always)
  private mutating func close(syllable: UInt16 = 0) {
    guard open else { return }
    open = false
    let key = Hash.mix(hash)
    let stem =
      script == .address
      ? Word.anyAddress
      : script != .latin
        ? key
        : letters.withFlatArray {
          Stem.key(of: $0.part(foldedStart..<$0.count), word: key)
        }
    words.append(
      Word(
        script: script, syllable: syllable,
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
        foldedStart: UInt32(truncatingIfNeeded: foldedStart),
        foldedEnd: UInt32(truncatingIfNeeded: letters.count),
        key: key, stem: stem))
  }

  /// Whether a number is being read.
  var isInNumber: Bool { open && script == .number }
  /// Where the word that is being read begins.
  var openStart: Int? { open ? start : nil }

  /// Whether the word that is being read has these letters so far.
  func isOpenWord(_ word: StaticString) -> Bool {
    open
      && letters[foldedStart...].elementsEqual(
        FlatArray(word))
  }

  /// Goes on with the word that is being read in spite of a mark.
  mutating func appendMark(_ byte: UInt8) { append(byte) }

  mutating func closeWord() { close() }

  mutating func replaceWords(_ words: [Word]) { self.words = words }

  /// Takes bytes of the text as one address, with the words that were read from them already; returns where it
  /// ends.
  mutating func takeAddress(_ text: FlatArray<UInt8>, _ first: Int, _ last: Int) -> Int {
    var first = first
    if open {
      first = min(first, start)
      letters.removeSubrange(foldedStart...)
      open = false
    }
    while let word = words.last, Int(word.end) > first {
      first = min(first, Int(word.start))
      letters.removeSubrange(Int(word.foldedStart)...)
      words.removeLast()
    }
    extend(.address, at: first, length: last - first)
    for byte in text[first..<last] { append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    close()
    endOfAddress = last
    return last
  }

  /// What becomes of an ASCII byte: 0 ends a word, 1 leaves no trace, 2 may do more than end a word
  /// (``pass(_:at:)``), else the folded byte.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    if ".:@&".utf8.contains(UInt8(byte)) { return 2 }
    return switch Folding.fold(UInt32(byte)) {
    case .letter(let folded), .digit(let folded): UInt8(folded)
    case .ignored: 1
    default: 0
    }
  }
}
