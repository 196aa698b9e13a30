import Testing
import Wenda

@testable import WendaStreams
@testable import WendaCommands

@Suite struct LineBufferTests {
  /// The buffer after typing `text` and then `keys`.
  private func buffer(_ text: String, _ keys: Key..., history: [String] = []) -> LineBuffer {
    var buffer = LineBuffer(history: history)
    for key in text.unicodeScalars.map(Key.insert) + keys {
      #expect(buffer.apply(key) == .editing)
    }
    return buffer
  }

  @Test(arguments: ["a", "中", "👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "e\u{301}", "❤️", "한"])
  func oneKeyTakesAWholeCharacter(character: String) {
    #expect(buffer("值" + character, .backspace).text == "值")
    #expect(buffer("值" + character + "b", .left, .left, .delete).text == "值b")
    let moved = buffer("值" + character + "b", .left, .left)
    #expect(moved.beforeCursor == "值")
    #expect(moved.afterCursor == character + "b")
    #expect(buffer("值" + character + "b", .home, .right, .right).beforeCursor == "值" + character)
  }

  @Test func typingGoesWhereTheCursorIs() {
    var line = buffer("怎充值", .left, .left)
    _ = line.apply(.insert("么"))
    #expect(line.text == "怎么充值")
    #expect(line.beforeCursor == "怎么")
    _ = line.apply(.end)
    _ = line.apply(.insert("?"))
    #expect(line.text == "怎么充值?")
  }

  @Test func atTheEdgesNothingHappens() {
    #expect(buffer("", .backspace, .delete, .left, .right, .killWord, .up, .down).text == "")
    #expect(buffer("ab", .delete, .right).beforeCursor == "ab")
    #expect(buffer("ab", .home, .backspace, .left).afterCursor == "ab")
  }

  @Test func killsTakeOneSideOfTheCursor() {
    #expect(buffer("top up", .left, .left, .killToStart).text == "up")
    #expect(buffer("top up", .left, .left, .killToEnd).text == "top ")
  }

  @Test(arguments: [
    ("how to top up", "how to top "), ("how to  ", "how "), ("我想充值", ""), ("我想充值，保号卡", "我想充值，"),
    ("我的retention", "我的"), ("retention卡", "retention"), ("what?!", "what"), ("  ", ""),
  ])
  func aWordEndsWhereTheKindOfCharacterChanges(text: String, expected: String) {
    #expect(buffer(text, .killWord).text == expected)
  }

  @Test func earlierLinesComeBackAndTheNewOneIsKept() {
    let history = ["怎么充值", "why?"]
    #expect(buffer("new", .up, history: history).text == "why?")
    #expect(buffer("new", .up, .up, .up, history: history).text == "怎么充值")
    #expect(buffer("new", .up, .up, .down, history: history).text == "why?")
    #expect(buffer("new", .up, .up, .down, .down, .down, history: history).text == "new")
    #expect(buffer("", .up, history: history).beforeCursor == "why?")
  }

  @Test func changesToAnEarlierLineLastWhileTheLineIsEdited() {
    #expect(buffer("", .up, .backspace, .up, .down, history: ["a", "why?"]).text == "why")
  }

  @Test(arguments: [
    (Key.enter, LineBuffer.Outcome.accepted), (.interrupt, .interrupted), (.clearScreen, .clearScreen),
  ])
  func someKeysAreForTheEditor(key: Key, outcome: LineBuffer.Outcome) {
    var line = buffer("充值")
    #expect(line.apply(key) == outcome)
    #expect(line.text == "充值")
  }

  @Test func endOfFileIsOneOnAnEmptyLineOnly() {
    var empty = LineBuffer()
    #expect(empty.apply(.endOfFile) == .ended)
    #expect(buffer("充值", .home, .endOfFile).text == "值")
  }

  @Test(arguments: [
    ("how to top up", "how to top ", "how "), ("我的card 能用", "我的card ", "我的"), ("充值，怎么？", "充值，", ""),
    ("cafe\u{301}s 👨‍👩‍👧 ok", "cafe\u{301}s 👨‍👩‍👧 ", ""),
  ])
  func wordsAreGoneOver(text: String, once: String, more: String) {
    #expect(buffer(text, .wordLeft).beforeCursor == once)
    var line = buffer(text, .wordLeft, .wordLeft)
    if more == "how " { _ = line.apply(.wordLeft) }
    #expect(line.beforeCursor == more)
    #expect(line.text == text)
    #expect(buffer(text, .home, .wordRight, .wordLeft).beforeCursor == "")
  }

  @Test(arguments: ["how to top up", "怎么 给卡 充值 呢"])
  func whatIsErasedComesBack(text: String) {
    #expect(buffer(text, .killWord, .killWord, .killWord, .yank).text == text)
    #expect(buffer(text, .home, .killWordForward, .killWordForward, .end, .home, .yank).text == text)
    #expect(buffer(text, .killToStart, .yank, .yank).text == text + text)
    #expect(buffer(text, .left, .killToEnd, .left, .right, .yank).text == text)
    let last = String(text.suffix(1))
    #expect(buffer(text, .left, .killToEnd, .left, .killToStart, .yank, .yankEarlier).text.hasPrefix(last))
  }

  @Test func lettersBeforeAnErasedPieceDoNotChangeWithIt() {
    #expect(buffer("e\u{301}b", .killToStart, .yank, .yankEarlier).text == "e\u{301}b")
    #expect(LineBuffer().kills.current == nil)
    #expect(buffer("", .yank, .yankEarlier).text == "")
  }

  @Test func aLineIsNotDoubledForEver() {
    var buffer = LineBuffer()
    _ = buffer.apply(.insert("a"))
    for _ in 0..<64 { for key in [Key.killToStart, .yank, .yank] { _ = buffer.apply(key) } }
    let size = buffer.text.utf8.count
    // Too long to be answered, so that it is not shortened in silence.
    #expect(size > MessageLimit.bytes && size < 8 * MessageLimit.bytes)
    _ = buffer.apply(.insert("b"))
    #expect(buffer.text.utf8.count == size)
    for key in [Key.killToStart, .insert("b")] { _ = buffer.apply(key) }
    #expect(buffer.text == "b")
  }
}
