import Testing

@testable import Wenda

/// What is said about the conversation, on an FAQ that has a greeting of its own and no other small talk.
@Suite struct DialogueActTests {
  private var conversation: Conversation
  private let knowledge: Knowledge

  init() throws {
    conversation = Conversation(Responder(try LibraryFAQ.classifier()))
    knowledge = conversation.responder.knowledge
  }

  private mutating func ids(_ message: String) -> [String] {
    conversation.reply(to: message).intents.map { knowledge[$0].id }
  }

  @Test(arguments: [("你好", "您好！"), ("hello", "Hello!")])
  mutating func theFAQsOwnSmallTalkGoesFirst(message: String, answer: String) {
    let reply = conversation.reply(to: message)
    #expect(reply.body == answer && reply.decision == .answer)
  }

  @Test(arguments: [
    ("多谢", "不客气"), ("thank you very much", "You're welcome"), ("拜拜", "再见"), ("bye bye", "Goodbye"),
  ])
  mutating func anyFAQHasSmallTalk(message: String, start: String) {
    let reply = conversation.reply(to: message)
    #expect(reply.body.hasPrefix(start) && reply.decision == .none)
  }

  @Test(arguments: [("再说一遍", "图书馆几点开门"), ("say that again", "opening hours")])
  mutating func saysItAgain(again: String, question: String) {
    let first = conversation.reply(to: question)
    let second = conversation.reply(to: again)
    #expect(second.text == first.text && second.outcome == first.outcome)
    #expect(second.ground == .act(.repetition))
  }

  @Test(arguments: [("in English please", "图书馆几点开门", Language.english), ("用中文说", "opening hours", .chinese)])
  mutating func speaksTheOtherLanguageFromThenOn(wish: String, question: String, language: Language) {
    _ = conversation.reply(to: question)
    #expect(conversation.reply(to: wish).language == language)
    #expect(conversation.reply(to: question).language == language)
  }

  @Test(arguments: [("股票会涨吗", "都不是"), ("tell me a joke", "none of these")])
  mutating func aNoOffersOthers(question: String, no: String) {
    let declined = conversation.reply(to: question)
    let others = conversation.reply(to: no)
    #expect(!others.offers.isEmpty && Set(others.offers).isDisjoint(with: declined.offers))
    #expect(ids("1") == others.offers.prefix(1).map { knowledge[$0].id })
  }

  @Test(arguments: [
    "that's still not what I wanted to know", "this is not what I asked for",
    "you still haven't answered my question",
    "that has nothing to do with it", "none of these is what I meant", "我想问的不是这个", "这还不是我想知道的",
    "你没回答我的问题", "這跟我問的沒關係", "唔係我問嘅", "啥都不知道",
  ])
  mutating func aComplaintInAnyWords(complaint: String) {
    _ = conversation.reply(to: "opening hours")
    #expect(conversation.reply(to: complaint).ground == .act(.complaint))
  }

  @Test(arguments: [
    ("tell me a joke", "ok thank you, you can speak chinese?", "好的"), ("股票会涨吗", "谢谢，你会英语吗", "All right"),
  ])
  mutating func aLanguageIsNotRefused(question: String, wish: String, start: String) {
    let declined = conversation.reply(to: question)
    let reply = conversation.reply(to: wish)
    #expect(declined.decision == .decline && reply.decision == .none && reply.body.hasPrefix(start))
    #expect(reply.offers == declined.offers)
  }

  @Test(arguments: [
    ("opening hours", "sorry, I can't read English", Language.chinese), ("图书馆几点开门", "我看不懂中文", .english),
  ])
  mutating func theLanguageThatIsNotUnderstood(question: String, wish: String, language: Language) {
    _ = conversation.reply(to: question)
    #expect(conversation.reply(to: wish).language == language)
  }

  @Test(arguments: [("图书馆几点开门", "你说错了"), ("opening hours", "that's not right")])
  mutating func aComplaintOffersOthersThanTheAnswer(question: String, complaint: String) {
    let answer = conversation.reply(to: question)
    let others = conversation.reply(to: complaint)
    #expect(others.decision == .ask && Set(others.offers).isDisjoint(with: answer.intents))
  }

  @Test(arguments: [
    ["今天天气怎么样", "股票会涨吗", "火车票怎么买"], ["tell me a joke", "a good restaurant nearby", "tell me a joke"],
  ])
  mutating func noRefusalIsSaidTwiceInARow(messages: [String]) {
    var last = ""
    for message in messages {
      let reply = conversation.reply(to: message)
      #expect(reply.decision == .decline && reply.body != last)
      last = reply.body
    }
  }

  @Test(arguments: [
    ("几点开门？你喜欢什么颜色？", "你喜欢什么颜色"),
    ("When does the library open? Is gold a metal?", "Is gold a metal"),
  ])
  mutating func whatIsLeftOutIsSaid(message: String, left: String) {
    let reply = conversation.reply(to: message)
    #expect(ids(message) == ["opening-hours"] && reply.text.contains(left))
  }

  @Test(arguments: [("有无线网吗", "那打印呢", "printing"), ("Is there wifi?", "and printing?", "printing")])
  mutating func anotherThing(first: String, second: String, expected: String) {
    _ = conversation.reply(to: first)
    #expect(ids(second) == [expected])
  }

  @Test(arguments: [("怎么办借书证", "第二步是什么"), ("How do I get a library card?", "what is the second step")])
  mutating func anItemOfTheAnswersList(question: String, message: String) {
    _ = conversation.reply(to: question)
    guard case .listed(2, _) = conversation.reply(to: message).ground else {
      Issue.record("not from the list")
      return
    }
  }

  @Test(arguments: ["你好，几点开门", "Hi, when does the library open?", "都不是", "exit", "多谢", "几点开门？今天天气怎么样？"])
  mutating func aFirstMessageIsToldAlikeWithAndWithoutConversation(message: String) {
    let understanding = conversation.responder.understand(message)
    let reply = conversation.reply(to: message)
    #expect(reply.decision == understanding.decision)
    #expect(reply.text.hasPrefix(conversation.responder.words(for: understanding, in: reply.language)))
  }
}
