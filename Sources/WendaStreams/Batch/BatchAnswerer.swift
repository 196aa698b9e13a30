import Wenda

/// A view of UTF-8 bytes, owned elsewhere.
package typealias BatchText = FlatArray<UInt8>

/// Answers questions; one instance a worker, reused.
protocol BatchAnswerer: ~Copyable, SendableMetatype {
  /// Fills `record` for a question.
  ///
  /// `record` comes empty. `language` and `confidence` are always wanted, and `intent` where the
  /// question is answered, since the summary counts by them; the others only where `fields` holds
  /// them. The bytes of languages and ids belong to the knowledge: they stay as and where they are
  /// as long as the answerer lives. Those of the answer stay valid until the next call.
  ///
  /// - Parameter question: valid UTF-8, not blank, at most `BatchLimits.question` bytes.
  mutating func answer(
    _ question: FlatArray<UInt8>, fields: BatchFields, into record: inout BatchRecord)
}

/// What is said of one question. Reused from question to question, so that filling it and writing
/// it allocate nothing.
struct BatchRecord {
  /// An intent that was weighed.
  struct Candidate {
    /// The intent's id.
    var intent: BatchText
    /// From 0 to 1.
    var confidence: Float
  }

  /// What was decided.
  enum Decision: Sendable { case answer, ask, decline, none }

  /// `zh` or `en`.
  var language = BatchText.empty
  /// Answered, asked back, declined, or nothing asked.
  var decision = Decision.none
  /// The id of the intent that answers; nil when the question is declined.
  var intent: BatchText?
  /// From 0 to 1; written with four decimals.
  var confidence: Float = 0
  /// What the user would be told, also when declined.
  var answer = BatchText.empty
  /// The ids of the intents asked back.
  var options: [BatchText] = []
  /// The best intents, best first, also when declined.
  var candidates: [Candidate] = []
  /// The ids of further intents answered.
  var also: [BatchText] = []
  /// Why the question could not be answered; then nothing else counts.
  var error: String?

  init() {
    candidates.reserveCapacity(3)
    options.reserveCapacity(3)
    also.reserveCapacity(3)
  }

  /// Makes the record ready for the next question.
  @inline(__always)
  mutating func clear() {
    language = .empty
    decision = .none
    intent = nil
    confidence = 0
    answer = .empty
    if !candidates.isEmpty { candidates.removeAll(keepingCapacity: true) }
    if !options.isEmpty { options.removeAll(keepingCapacity: true) }
    if !also.isEmpty { also.removeAll(keepingCapacity: true) }
    if error != nil { error = nil }
  }
}

extension BatchRecord.Decision {
  /// As records write it.
  @inline(__always)
  var name: BatchText {
    switch self {
    case .answer: BatchText("answer")
    case .ask: BatchText("ask")
    case .decline: BatchText("decline")
    case .none: BatchText("none")
    }
  }
}

extension BatchText {
  /// Whether both hold the same bytes; for names, which are short.
  @inline(__always)
  package func equals(_ other: BatchText) -> Bool {
    guard count == other.count else { return false }
    func differ<Word: FixedWidthInteger & BitwiseCopyable>(_ word: Word.Type, at index: Int) -> Bool {
      load(at: index, as: word) != other.load(at: index, as: word)
    }
    var index = 0
    while index &+ 8 <= count {
      if differ(UInt64.self, at: index) { return false }
      index &+= 8
    }
    while index < count {
      if differ(UInt8.self, at: index) { return false }
      index &+= 1
    }
    return true
  }
}
