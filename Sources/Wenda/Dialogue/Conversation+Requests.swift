/// Wishes for the other language and for the last words again, in whatever words they are said.
extension Conversation {
  /// What a message is read as: itself, or the question beside a wish for a language.
  ///
  /// `my mum reads only chinese, can you say that in chinese` is the wish alone, as what is said beside it asks
  /// nothing; in `what is kyc, in chinese please` the question is answered in that language.
  mutating func takeRequest(of message: inout String, _ understanding: inout Understanding) {
    guard understanding.act == nil, !understanding.classification.isTold,
      message.utf8.count <= Self.longestRequest
    else { return }
    scanner.scan(message)
    let words = scanner.words
    if state.said != nil, words.count <= 4, let act = shortRequest() {
      take(act, in: &understanding)
      return
    }
    if let act = responder.reader.request(words[...]) {
      if act == .repetition, state.said == nil, understanding.decision == .answer { return }
      if !isOwn(understanding) { take(act, in: &understanding) }
      return
    }
    guard let (act, rest) = requestBeside(words, message), act != .repetition || state.said != nil else {
      return
    }
    let question = Responder.text(message, words[rest].byteRange)
    let asks = responder.reader.asks(words[rest])
    guard asks, let language = act.language else {
      take(act, in: &understanding)
      return
    }
    state.wished = language
    message = question
    understanding = responder.read(question)
  }

  private static let longestRequest = 160
  /// What the scanned words wish for, of who did not hear, or believe, or would read it in the other language.
  private func shortRequest() -> DialogueAct? {
    let text = scanner.texts.joined()
    if Self.unheard.contains(text) { return .repetition }
    guard Self.translations.contains(text) else { return nil }
    return language == .chinese ? .speakEnglish : .speakChinese
  }

  private static let unheard: Set<String> = [
    "what", "eh", "really", "seriously", "forreal", "啊", "什么", "啥", "真的", "确定",
  ]
  private static let translations: Set<String> = [
    "translate", "translateplease", "pleasetranslate", "translatethis", "translatethat", "translateit", "翻译",
    "翻译一下",
    "请翻译", "翻译吧",
  ]

  /// Whether the FAQ surely has an answer of its own to what looks like a wish.
  private func isOwn(_ understanding: Understanding) -> Bool {
    guard understanding.decision == .answer, let best = understanding.classification.best else {
      return false
    }
    return best.confidence >= Self.surelyOwn && !responder.isSmallTalk(best.intent)
  }

  private static let surelyOwn: Float = 0.9

  private func take(_ act: DialogueAct, in understanding: inout Understanding) {
    understanding.act = act
    understanding.classification.decision = .decline
    understanding.questions = []
  }

  /// A wish in the last or the first part of a message, and the places of the other words.
  private func requestBeside(_ words: [Word], _ message: String) -> (DialogueAct, rest: Range<Int>)? {
    let names: PhraseKinds = [.chineseName, .englishName, .again]
    let table = PhraseTable.shared
    guard words.indices.contains(where: { table.longestMatch(words[...], at: $0, of: names).length > 0 })
    else {
      return nil
    }
    let breaks = breaks(between: words, message)
    guard let first = breaks.first, let last = breaks.last else { return nil }
    if let act = responder.reader.request(words[last...]) { return (act, 0..<last) }
    if let act = responder.reader.request(words[..<first]),
      act.language != nil || !responder.reader.asks(words[first...])
    {
      return (act, first..<words.count)
    }
    return nil
  }

  /// The words behind a mark.
  private func breaks(between words: [Word], _ message: String) -> [Int] {
    return message.withFlatUTF8 { bytes in
      words.indices.dropFirst().filter { index in
        MessageReader.mark(bytes, words, before: index) > .none
      }
    }
  }
}
