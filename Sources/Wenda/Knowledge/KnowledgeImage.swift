#if !_endian(little)
  #error("images are read where they lie, and their numbers are little-endian")
#endif

/// The layout of a fitted knowledge base as one run of bytes: what `wenda compile` writes, what is
/// compiled into the executable, and what is mapped on load.
///
/// A header, a table of sections, and the sections, each an array of plain values that begins at a
/// multiple of 64 bytes. Numbers are little-endian. Strings are interned: a record names a string
/// by its number, and string 0 is empty.
enum KnowledgeImage {
  static let magic: UInt64 = 0x0061_646e_6577_e997  // Bytes 97 e9 "wenda" 00.
  /// To be raised with every change of the layout or of what keys and weights mean.
  static let version: UInt32 = 5
  static let alignment = 64

  struct Header: BitwiseCopyable {
    var magic: UInt64
    var version: UInt32
    var sectionCount: UInt32
    var byteCount: UInt64
    /// Of everything behind the header.
    var checksum: UInt64
  }

  struct SectionEntry: BitwiseCopyable {
    var offset: UInt64
    var byteCount: UInt64
  }

  enum Section: Int, CaseIterable {
    case parameters, stringBytes, stringStarts, intents, related, examples, followUps
    case concepts, conceptKeys, synonyms, vocabulary, rows, bias
    case postingStarts, postingIntents, postingImpacts, postingMaxima, denseRows, denseImpacts
    case spelling, wordStarts, wordLetters, homophones, pairLetters
    case meaningWeights, knownMeanings
    case toldQuestions
    case settings, featured
  }

  struct Intent: BitwiseCopyable {
    var id: UInt32 = 0
    var section: UInt32 = 0
    /// Chinese and English.
    var titles: (UInt32, UInt32) = (0, 0)
    var answers: (UInt32, UInt32) = (0, 0)
    var file: UInt32 = 0
    var line: UInt32 = 0
    /// Into the section of related intents.
    var related: (start: UInt32, end: UInt32) = (0, 0)
    /// Into the section of examples.
    var examples: (start: UInt32, end: UInt32) = (0, 0)
  }

  struct Example: BitwiseCopyable {
    var text: UInt32
    /// The number of its intent; the number of intents where it is out of scope.
    var intent: UInt32
    var language: UInt32
    var file: UInt32
    var line: UInt32
  }

  struct FollowUp: BitwiseCopyable {
    var text: UInt32
    var after: UInt32
    var intent: UInt32
  }

  struct Parameters: BitwiseCopyable {
    var intentCount: UInt32 = 0
    /// The intents, and one class more for out-of-scope examples where there are any.
    var classCount: UInt32 = 0
    /// What one unit of a weight or an impact is worth.
    var step: Float = 0
    /// The inverse document frequency of a feature that no example has.
    var unseen: Float = 0
    /// What one step of a meaning's vector times one unit of its weights is worth, in units of `step`, for a
    /// vector whose step is 1; 0 where meanings are not used.
    var meaningUnit: Float = 0
    /// The square of the length that an unknown word's meaning adds, for a vector of length 1.
    var meaningSquare: Float = 0
    /// The same for words in a language that hardly any example has; their weights stand behind the others.
    var foreignUnit: Float = 0
    var foreignSquare: Float = 0
    /// The language that hardly any example has, by its number plus one; 0 where there is none.
    var foreignLanguage: UInt32 = 0
    var calibration = Calibration()
    /// Below this confidence the answer is that it does not know.
    var threshold: Float = 0
  }

  /// FNV-1a over eight-byte words in four lanes, so that a large file is checked at the speed of
  /// memory. The lanes are numbers and not a vector: not every processor multiplies vectors of them.
  static func checksum(_ bytes: FlatArray<UInt8>) -> UInt64 {
    var (first, second) = (Hash.start, Hash.start &* 2)
    var (third, fourth) = (Hash.start &* 3, Hash.start &* 4)
    @inline(__always) func add(_ offset: Int, to lane: inout UInt64) {
      lane = (lane ^ bytes.load(at: offset, as: UInt64.self)) &* 0x0000_0100_0000_01b3
      lane ^= lane &>> 29
    }
    var index = 0
    while index + 32 <= bytes.count {
      add(index, to: &first)
      add(index + 8, to: &second)
      add(index + 16, to: &third)
      add(index + 24, to: &fourth)
      index += 32
    }
    var hash = Hash.mix(first &+ Hash.mix(second &+ Hash.mix(third &+ Hash.mix(fourth))))
    while index < bytes.count {
      hash = Hash.add(bytes[index], to: hash)
      index += 1
    }
    return Hash.mix(hash)
  }
}
