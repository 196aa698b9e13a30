import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.decode($0) }
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func inserts(_ text: String) -> [Key] { text.unicodeScalars.map(Key.insert) }

  @Test(arguments: ["How do I top up?", "怎么充值", "👨‍👩‍👧", "é", "\u{10FFFF}"])
  func textIsDecodedFromUTF8(text: String) {
    #expect(keys(text) == inserts(text))
  }

  @Test(arguments: [
    ("\u{1}", Key.home), ("\u{2}", .left), ("\u{3}", .interrupt), ("\u{4}", .endOfFile), ("\u{5}", .end),
    ("\u{6}", .right), ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\n", .enter), ("\r", .enter),
    ("\u{B}", .killToEnd), ("\u{C}", .clearScreen), ("\u{E}", .down), ("\u{10}", .up),
    ("\u{15}", .killToStart), ("\u{17}", .killWord),
    ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home),
    ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
    ("\u{1B}[3~", .delete), ("\t", .tab), ("\u{12}", .searchBackward), ("\u{13}", .searchForward),
    ("\u{7}", .abandon), ("\u{19}", .yank), ("\u{1B}y", .yankEarlier), ("\u{1B}b", .wordLeft),
    ("\u{1B}f", .wordRight), ("\u{1B}d", .killWordForward), ("\u{1B}\u{7F}", .killWordBackward),
    ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}Oc", .wordRight),
    ("\u{1B}Od", .wordLeft),
  ])
  func editingKeysAreKnown(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test(arguments: [
    "\u{1B}[15~", "\u{1B}[1;6C", "\u{1B}[2~", "\u{1B}OP", "\u{1B}[[A", "\u{1B}x", "\u{1B}é", "\u{1B}[?1;2c",
    "\u{1B}[<0;10;20M", "\u{1B}]0;title\u{7}", "\u{1B}]11;rgb:0/0/0\u{1B}\\", "\u{1B}P+r\u{1B}\\", "\u{0}",
    "\u{1B}[11111111111111111111~",
  ])
  func unknownSequencesAreSwallowedWhole(bytes: String) {
    #expect(keys("a" + bytes + "中") == inserts("a中"))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xF0, 0x9F],
      [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreDropped(bytes: [UInt8]) {
    #expect(keys([0x61] + bytes + Array("中".utf8)) == inserts("a中"))
  }

  @Test func enterIsNotLostBehindABrokenCharacter() {
    #expect(keys([0xE4, 0xBD, 0x0D]) == [.enter])
    #expect(keys([0x1B, 0x5B, 0x31, 0x0D]) == [.enter])
  }

  @Test(arguments: [
    ("第一行\r\n第二行\n第三行\r", "第一行 第二行 第三行 "), ("a\tb", "a b"), ("a\u{3}\u{4}\u{7F}b", "ab"),
    ("a\u{1B}[Db", "ab"), ("a\u{1B}]b\r", "a"), ("a\r\rb", "a  b"),
  ])
  func aPasteIsTextOnly(pasted: String, expected: String) {
    #expect(keys("\u{1B}[200~\(pasted)\u{1B}[201~\r") == inserts(expected) + [.enter])
  }

  @Test func theEscapeKeyAloneCanBeToldByThePauseAfterIt() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0x1B) == nil)
    #expect(decoder.isInsideEscape)
    #expect(decoder.abandonEscape() == .escape)
    #expect(!decoder.isInsideEscape)
    #expect(decoder.decode(UInt8(ascii: "[")) == .insert("["))
  }

  @Test func aPauseInsideACharacterDoesNotLoseIt() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0xE4) == nil)
    #expect(!decoder.isInsideEscape)
    #expect(decoder.abandonEscape() == nil)
    #expect(decoder.decode(0xB8) == nil)
    #expect(decoder.decode(0xAD) == .insert("中"))
  }
}
