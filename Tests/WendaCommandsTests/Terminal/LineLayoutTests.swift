import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct LineLayoutTests {
  private func layout(_ text: String, left: Int = 0, prompt: String = "> ", columns: Int = 10) -> LineLayout {
    var buffer = LineBuffer()
    for scalar in text.unicodeScalars { _ = buffer.apply(.insert(scalar)) }
    for _ in 0..<left { _ = buffer.apply(.left) }
    return LineLayout(prompt: prompt, buffer: buffer, columns: columns)
  }

  @Test(arguments: [
    ("", ["> "], 0, 2), ("abc", ["> abc"], 0, 5), ("充值", ["> 充值"], 0, 6),
    ("abcdefg", ["> abcdefg"], 0, 9), ("abcdefgh", ["> abcdefgh", ""], 1, 0),
    ("abcdefghi", ["> abcdefgh", "i"], 1, 1), ("怎么充值", ["> 怎么充值", ""], 1, 0),
    ("a怎么充值", ["> a怎么充", "值"], 1, 2), ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", ["> 👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"], 1, 2),
  ])
  func rowsAreFilledAsATerminalFillsThem(text: String, rows: [String], row: Int, column: Int) {
    let layout = layout(text)
    #expect(layout.rows == rows)
    #expect(layout.cursor == (row, column))
  }

  @Test(arguments: [(1, 1, 0), (2, 0, 7), (3, 0, 5), (5, 0, 2)])
  func theCursorStandsOnTheCharacterItIsBefore(left: Int, row: Int, column: Int) {
    let layout = layout("a怎么充值", left: left)
    #expect(layout.rows == ["> a怎么充", "值"])
    #expect(layout.cursor == (row, column))
  }

  @Test func aPromptMayBeWide() {
    #expect(layout("ab", prompt: "你 > ").cursor == (0, 7))
    #expect(layout("ab", prompt: "请输入问题：", columns: 8).rows == ["请输入问", "题：ab"])
  }

  @Test func controlCharactersAreShownNotObeyed() {
    #expect(layout("a\u{202E}b", columns: 20).rows == ["> a\\u{202E}b"])
    #expect(layout("a\u{202E}b", left: 1, columns: 20).cursor == (0, 11))
  }

  @Test func aTerminalNarrowerThanACharacterDoesNotHangIt() {
    #expect(layout("充值", prompt: "", columns: 2).rows == ["充", "值", ""])
  }
}
