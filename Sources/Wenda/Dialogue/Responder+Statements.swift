/// What is told beside the questions of a message.
extension Responder {
  /// A good-bye behind what asks nothing, `I'll think about it. Bye then`, is one unless it surely means
  /// something.
  mutating func farewell(
    _ message: FlatArray<UInt8>, _ parts: MessageParts, _ core: Classification
  ) -> Understanding? {
    let isSure = core.best.map { !isSmallTalk($0.intent) && $0.confidence >= Self.surelyOwn } ?? false
    guard let closing = parts.closing, !isSure, !parts.clauses.contains(where: \.asks) else { return nil }
    var result = understand(.goodbye, classifyPart(message, closing, core), parts)
    // What stands before it picks nothing and follows nothing up.
    result.act = .goodbye
    return result
  }

  /// What is said with a laugh and asks nothing of the FAQ is no question without an answer.
  mutating func takeLaughter(_ result: inout Understanding, _ message: FlatArray<UInt8>) {
    guard result.decision == .decline, result.act == nil, result.foreign == nil else { return }
    let words = reader.words(of: message)
    if Laughter.isHeard(in: message, words), !reader.asks(words[...]) { result.act = .acknowledgement }
  }

  /// Takes what is asked after a story where it surely means one of the intents that the whole was between, and
  /// what is asked beside the thing that it excepts.
  mutating func takeAsked(
    of message: FlatArray<UInt8>, _ parts: MessageParts, into result: inout Understanding
  ) {
    guard let clause = parts.clauses.last, let range = clause.asked else { return }
    let excepts =
      result.decision == .answer && excepts(message.part(clause.range.lowerBound..<range.lowerBound))
    guard result.classification.asksBack || excepts else { return }
    let part = classifyPart(message, range, result.classification)
    guard part.decision == .answer, let best = part.best,
      best.confidence >= (excepts ? Self.sure : Self.surelyOwn),
      excepts || result.classification.candidates.contains(where: { $0.intent == best.intent })
    else { return }
    result.classification = part
    result.questions = [.init(range: range, intent: best.intent)]
  }

  /// Whether what is told before a question is left aside by it: `besides calling`, 除了打电话.
  private mutating func excepts(_ text: FlatArray<UInt8>) -> Bool {
    let keys = reader.words(of: text).map(\.key)
    return Self.exceptions.contains { exception in
      keys.indices.contains { keys[$0...].starts(with: exception) }
    }
  }

  private static let exceptions = [
    "besides", "apart from", "other than", "except", "aside from", "除了", "除开",
  ].map { WordScanner.keys(of: $0) }

  /// Whether a question refers to what is told before it, where that asks nothing: the whole answers it.
  mutating func leansOnStory(
    _ range: Range<Int>, _ message: FlatArray<UInt8>, _ result: Understanding
  ) -> Bool {
    let before = (result.parts?.clauses ?? []).prefix { $0.range.lowerBound < range.lowerBound }
    guard !before.isEmpty, before.allSatisfy({ !$0.asks }) else { return false }
    let words = reader.words(of: message.part(range))
    return words.count <= Self.longestLeaning && words.contains { Self.pronouns.contains($0.key) }
  }

  private static let longestLeaning = 12
  private static let pronouns = KeySet(words: "it that this them these those one 这 那 它")
}
