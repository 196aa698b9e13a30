import MeaningTable

/// The built-in table of word meanings: a vector for each of the frequent words of both languages, all in
/// one space, so that words near in meaning have vectors with a large dot product whatever their language.
///
/// `Sources/Generators/word-meanings` makes the table and describes its layout. It is part of the program
/// and read in place: sixteen bytes of steps of four bits for every 32 dimensions, and the value of a step.
struct MeaningTable: Sendable {
  /// The table that is compiled in.
  static let builtIn = MeaningTable()

  /// Numbers in a vector.
  static let dimensions = 128
  private static let bytesPerVector = dimensions / 2

  let wordCount: Int
  /// The English words come first.
  let englishCount: Int
  private let words: KeyTable
  private let starts: FlatArray<UInt32>
  private let letters: FlatArray<UInt8>
  private let scales: FlatArray<Float>
  private let steps: FlatArray<UInt8>

  private init() {
    // A C function tells the address, and another one the size.
    let table = unsafe FlatArray<UInt8>(
      base: wenda_meaning_table().assumingMemoryBound(to: UInt8.self), count: wenda_meaning_table_size())
    func field(_ number: Int) -> Int { Int(table.load(at: 8 + number * 4, as: UInt32.self)) }
    precondition(field(0) == 2 && field(2) == Self.dimensions, "the table is of another format")
    var offset = 64
    func section<Element: BitwiseCopyable>(_ count: Int) -> FlatArray<Element> {
      defer { offset = (offset + count * MemoryLayout<Element>.stride + 63) / 64 * 64 }
      return table.values(at: offset, count: count, as: Element.self)
    }
    wordCount = field(1)
    englishCount = field(5)
    words = KeyTable(slots: section(field(3)))
    starts = section(wordCount + 1)
    letters = section(field(4))
    scales = section(wordCount)
    steps = section(wordCount * Self.bytesPerVector)
  }

  /// The number of the word with this key; see ``Word/keys(of:)``.
  @inline(__always)
  func number(of key: UInt64) -> Int? { words[key].map { Int($0) } }

  /// Asks for the memory that the look-up of a key begins in.
  @inline(__always)
  func prefetch(_ key: UInt64) { words.prefetch(key) }

  /// A word, folded.
  func word(_ number: Int) -> String {
    String(decoding: letters.part(Int(starts[number])..<Int(starts[number + 1])), as: UTF8.self)
  }

  /// The language of a word.
  func language(_ number: Int) -> Language { number < englishCount ? .english : .chinese }

  /// The value of one step of a word's vector.
  @inline(__always)
  func scale(_ number: Int) -> Float { scales[number] }

  /// A step of a word's vector, from −8 to 7.
  @inline(__always)
  func step(_ number: Int, _ dimension: Int) -> Int8 {
    let byte = steps[number * Self.bytesPerVector + dimension >> 1]
    return Int8(bitPattern: dimension & 1 == 0 ? byte << 4 : byte) >> 4
  }

  /// The dot product of two words' vectors, in steps.
  @inline(__always)
  func product(_ first: Int, _ second: Int) -> Int32 {
    typealias Bytes = SIMD16<Int8>
    func sixteen(_ number: Int, _ offset: Int) -> Bytes {
      steps.load(at: number * Self.bytesPerVector + offset, as: Bytes.self)
    }
    var sum = SIMD16<Int16>.zero
    for offset in stride(from: 0, to: Self.bytesPerVector, by: 16) {
      let (one, other) = (sixteen(first, offset), sixteen(second, offset))
      // Two numbers of four bits to a byte; a product of two of them is at most 64.
      let low = ((one &<< 4) &>> 4) &* ((other &<< 4) &>> 4)
      let high = (one &>> 4) &* (other &>> 4)
      sum &+= SIMD16<Int16>(truncatingIfNeeded: low) &+ SIMD16<Int16>(truncatingIfNeeded: high)
    }
    return Int32(sum.wrappedSum())
  }

  /// Adds a multiple of the vector of a word.
  func add(_ number: Int, times factor: Float, to sum: inout [Float]) {
    let factor = factor * scales[number]
    for dimension in sum.indices { sum[dimension] += factor * Float(step(number, dimension)) }
  }

  /// The vector of a word, which holds how much the word says too.
  func vector(_ number: Int) -> [Float] {
    (0..<Self.dimensions).map { Float(step(number, $0)) * scales[number] }
  }
}
