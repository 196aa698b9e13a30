extension Responder {
  /// Like the one for bytes.
  public mutating func understand(_ message: String) -> Understanding {
    return message.withFlatUTF8 { understand($0) }
  }

  /// Takes a message apart and classifies what it asks: all of it but the opening and the closing, and
  /// where that has several parts also each that asks something. Two parts that surely ask for two intents
  /// are two questions, and a question that is only understood without the story around it is taken
  /// without.
  package mutating func understand(_ message: FlatArray<UInt8>) -> Understanding {
    var result = read(message)
    takeSubjects(&result, of: message)
    return result
  }

  /// The same without the topics of a bare subject, which a conversation reads by its own.
  mutating func read(_ message: String) -> Understanding { message.withFlatUTF8 { read($0) } }

  private mutating func read(_ message: FlatArray<UInt8>) -> Understanding {
    let whole = classifyAll(message)
    let scanner = classifier.scorer.scanner
    guard whole.asksBack || reader.isCompound(scanner.words, scanner, message) else {
      var result = Understanding(classification: whole)
      declineForeign(&result, message)
      takeLaughter(&result, message)
      return result
    }
    var parts = reader.parts(message, words: scanner.isAsTyped ? scanner.words : nil)
    // What the examples say whole is not taken apart; a wish for help or an end is done beside being answered.
    if whole.isTold, parts.act != .help, parts.act != .quit { return Understanding(classification: whole) }
    if let act = parts.act { return understand(act, whole, parts) }
    let refuses = parts.dropRefusals { Negation.isRefusal(reader.words(of: message.part($0))) }
    var result = Understanding(
      classification: refuses
        ? classifyPart(message, parts.core ?? 0..<message.count, whole) : core(message, parts, whole))
    result.parts = parts
    if parts.takesLeave, let farewell = farewell(message, parts, result.classification) { return farewell }
    if parts.hasSeveral { takeQuestions(of: message, parts, into: &result) }
    takeAsked(of: message, parts, into: &result)
    if let core = parts.core { declineForeign(&result, message.part(core)) }
    takeLaughter(&result, message)
    return result
  }

  /// Notes the topics of a message that only names a subject.
  private mutating func takeSubjects(_ result: inout Understanding, of message: FlatArray<UInt8>) {
    let core = result.parts?.core ?? 0..<message.count
    guard !result.classification.isTold, !result.classification.candidates.isEmpty, result.parts?.act == nil,
      result.questions.count < 2, result.leftOut.isEmpty, core.count <= Self.longestSubject
    else { return }
    // The words that were classified, where they are those of the message as it was typed.
    let scanner = classifier.scorer.scanner
    let isScanned = result.parts == nil && scanner.isAsTyped
    let words = isScanned ? scanner.words : reader.words(of: message.part(core))
    guard Self.mayNameSubject(words), result.decision != .decline || foreign(in: words) == nil,
      let found = subject(message.part(core), words, result.classification, isInTopic: false),
      found.topics.count > 1
    else { return }
    result.subjects = found.topics
  }

  /// In bytes; a longer message asks something.
  private static let longestSubject = 80

  /// The classification of a message; between intents of small talk it is not asked back.
  private mutating func classifyAll(_ message: FlatArray<UInt8>) -> Classification {
    var whole = classifier.classify(message)
    if case .askBack(let count) = whole.decision,
      whole.candidates.prefix(count).allSatisfy({ isSmallTalk($0.intent) })
    {
      whole.decision = .answer
    }
    return whole
  }

  /// A message that asks nothing. The intents of the FAQ go first: its small talk where they have an answer
  /// to that, any other where it surely speaks of the subject.
  func understand(_ act: DialogueAct, _ whole: Classification, _ parts: MessageParts) -> Understanding {
    var result = Understanding(classification: whole)
    result.parts = parts
    guard let best = whole.best, whole.decision != .decline else {
      result.act = act
      result.classification.decision = .decline
      return result
    }
    let isOwn =
      hasSections
      ? isSmallTalk(best.intent) || best.confidence >= Self.surelyOwn : whole.decision == .answer
    switch act {
    case .acknowledgement where best.confidence < Self.surelyOwn,
      .apology where best.confidence < Self.surelyOwn:
      // `ok` is neither a greeting nor a farewell, nor is `just kidding`.
      result.act = act
    case _ where act.isSmallTalk:
      if isOwn { result.classification.decision = .answer } else { result.act = act }
    case .help, .quit:
      // Said in the FAQ's words, and done.
      result.act = act
      result.classification.decision = isOwn ? .answer : .decline
      return result
    default:
      if isSmallTalk(best.intent) || best.confidence < Self.surelyOwn { result.act = act }
    }
    if result.act != nil { result.classification.decision = .decline }
    return result
  }

  /// At this confidence a message that looks like an act of the conversation asks something of the FAQ's.
  static let surelyOwn: Float = 0.9

  /// The classification without opening and closing; with them, where only so it is understood.
  private mutating func core(
    _ message: FlatArray<UInt8>, _ parts: MessageParts, _ whole: Classification
  ) -> Classification {
    guard parts.isWrapped, let core = parts.core else { return whole }
    var bare = classifier.classify(message.part(core))
    bare.language = bare.language ?? whole.language
    guard whole.decision == .answer, let best = whole.best else { return bare }
    guard isSmallTalk(best.intent) else {
      return bare.decision == .decline && best.confidence >= Self.sure ? whole : bare
    }
    // A greeting with some more words is still one; a question that has no answer, or a story, is not answered by
    // greeting, unless it surely is one (`hi, how are you today?`).
    let isNoGreeting = bare.decision != .decline || best.confidence < Self.surelyOwn
    let saysMore = parts.clauses.contains(where: \.asks) || core.count >= Self.story
    let asks = saysMore && isNoGreeting
    let isSure =
      bare.decision == .answer
      && bare.best.map { !isSmallTalk($0.intent) && $0.confidence >= Self.sure } ?? false
    return asks || isSure ? bare : whole
  }

  /// In bytes.
  private static let story = 40

  /// Classifies each part that asks something.
  private mutating func takeQuestions(
    of message: FlatArray<UInt8>, _ parts: MessageParts, into result: inout Understanding
  ) {
    let whole = result.classification
    // A row of questions without a story: each means what it would mean alone.
    let isRow = parts.clauses.allSatisfy { $0.asks && $0.joined.isEmpty }
    let least = isRow ? classifier.threshold : Self.sure
    var sure: [Sure] = []
    var open: [Open] = []
    for clause in parts.clauses where clause.asks {
      if takeJoined(clause.joined, of: message, whole, into: &sure, &open) || parts.clauses.count == 1 {
        continue
      }
      let part = classifyPart(message, clause.range, whole)
      if let intent = surely(part, message, clause.range, after: sure.last?.question.intent, least) {
        if !sure.contains(where: { $0.question.intent == intent }) {
          sure.append((.init(range: clause.range, intent: intent), part))
        }
      } else {
        open.append((clause.range, part))
      }
      if let best = part.best, part.decision != .decline, whole.decision == .decline,
        best.confidence > result.classification.best?.confidence ?? 0
      {
        result.classification = part
        result.questions = [.init(range: clause.range, intent: best.intent)]
      }
    }
    takeSure(sure, areSentences: parts.clauses.count > 1, into: &result)
    if sure.count == 1, whole.decision == .decline, result.decision != .answer {
      result.classification = sure[0].classification
      result.questions = [sure[0].question]
    }
    guard result.decision == .answer else { return }
    let dropped = sure.map(\.question).filter { question in
      result.questions.count > 1 && !result.questions.contains { $0.range == question.range }
    }
    result.leftOut =
      (dropped.map(\.range)
      + open.filter { isLeftOut($0.range, $0.classification, of: message, result) }.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
      .map { String(decoding: message.part($0), as: UTF8.self) }
  }

  mutating func classifyPart(
    _ message: FlatArray<UInt8>, _ range: Range<Int>, _ whole: Classification?
  ) -> Classification {
    var part = classifier.classify(message.part(range))
    part.language = whole?.language ?? part.language
    return part
  }

  /// Takes the parts of a sentence where several of them surely ask for different intents, and then says so.
  private mutating func takeJoined(
    _ ranges: [Range<Int>], of message: FlatArray<UInt8>, _ whole: Classification,
    into sure: inout [Sure], _ open: inout [Open]
  ) -> Bool {
    var found: [Sure] = []
    var rest: [Open] = []
    for range in ranges {
      let part = classifyPart(message, range, nil)
      let last = found.last ?? sure.last
      guard let intent = surely(part, message, range, after: last?.question.intent, classifier.threshold)
      else {
        rest.append((range, part))
        continue
      }
      guard !(found + sure).contains(where: { $0.question.intent == intent }) else { continue }
      found.append((.init(range: range, intent: intent), part))
    }
    let isSure = found.contains { $0.classification.best?.confidence ?? 0 >= Self.sure }
    if isSure { takeOmitted(&rest, into: &found) }
    guard found.count > 1 && isSure || isOnlyOne(found, beside: rest, of: whole) else { return false }
    sure += found
    open += rest
    return true
  }

  /// The intent that a part surely asks for, by itself or as a follow-up of the part before it.
  private mutating func surely(
    _ part: Classification, _ message: FlatArray<UInt8>, _ range: Range<Int>, after last: Int?,
    _ least: Float
  ) -> Int? {
    guard let best = part.best else { return nil }
    if part.decision == .answer, best.confidence >= least {
      return isSmallTalk(best.intent) ? nil : best.intent
    }
    guard let last else { return nil }
    let text = String(decoding: message.part(range), as: UTF8.self)
    guard let match = followUps.match(text, after: last, classifier: &classifier),
      match.similarity >= FollowUps.least(confidence: best.confidence)
    else { return nil }
    return match.intent
  }

  /// Takes the sure questions where there are several: any sentences, and the parts of a single one only
  /// where one of them is what the whole is about.
  private func takeSure(
    _ sure: [Sure], areSentences: Bool,
    into result: inout Understanding
  ) {
    guard sure.count > 1 else { return }
    let intent = result.classification.best?.intent
    let holdsBest = sure.contains { $0.question.intent == intent }
    guard holdsBest || areSentences else { return }
    var questions = sure
    while questions.count > Self.mostAnswers,
      let last = questions.lastIndex(where: { !holdsBest || $0.question.intent != intent })
    {
      questions.remove(at: last)
    }
    if !holdsBest,
      let best = questions.filter({ $0.classification.best?.intent == $0.question.intent })
        .max(by: { $0.classification.best?.confidence ?? 0 < $1.classification.best?.confidence ?? 0 })
    {
      result.classification = best.classification
    }
    result.questions = questions.map(\.question)
    result.classification.decision = .answer
  }

  /// Whether a question that is not surely understood is another one than those that are answered.
  private mutating func isLeftOut(
    _ range: Range<Int>, _ part: Classification, of message: FlatArray<UInt8>,
    _ result: Understanding
  ) -> Bool {
    guard let best = part.best, !isSmallTalk(best.intent) || part.decision == .decline,
      !result.answered.contains(best.intent) || best.confidence < Self.leastCovered,
      !result.questions.contains(where: { $0.range == range }), !isLikely(part, among: result.answered)
    else { return false }
    return !reader.isTag(message.part(range)) && !leansOnStory(range, message, result)
  }

  /// Whether a question that is not understood may well mean what is answered.
  private func isLikely(_ part: Classification, among answered: [Int]) -> Bool {
    part.decision == .decline
      && part.candidates.contains { answered.contains($0.intent) && $0.confidence >= Self.likely }
  }

  private static let likely: Float = 0.05

  /// One message gets no more answers than this.
  private static let mostAnswers = 3

  /// A part is a question of its own from this confidence.
  static let sure: Float = 0.7
}
