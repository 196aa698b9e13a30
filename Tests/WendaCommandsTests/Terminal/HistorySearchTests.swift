import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct HistorySearchTests {
  private let history = ["怎么充值", "How do I top up?", "充值有限制吗", "top of the list"]

  /// The line after Ctrl-R and these keys.
  private func found(_ keys: [Key], typed: String = "") -> (line: LineBuffer, search: HistorySearch) {
    var buffer = LineBuffer(history: history)
    for scalar in typed.unicodeScalars { _ = buffer.apply(.insert(scalar)) }
    var search = HistorySearch(in: buffer)
    for key in keys where search.apply(key, to: &buffer) != .searching { break }
    return (buffer, search)
  }

  private func typing(_ text: String) -> [Key] { text.unicodeScalars.map(Key.insert) }

  @Test(arguments: [
    ("充值", "充值有限制吗", "怎么充值", ""), ("TOP", "top of the list", "How do I top up?", ""),
    ("制", "充值有限制吗", "充值有限制吗", "充值有限"),
  ])
  func everyCharacterNarrowsIt(query: String, newest: String, older: String, before: String) {
    let first = found(typing(query)).line
    #expect(first.text == newest)
    #expect(first.beforeCursor == before)
    #expect(found(typing(query) + [.searchBackward]).line.text == older)
    #expect(found(typing(query) + [.searchBackward, .searchForward]).line.text == newest)
  }

  @Test func whatIsNotThereIsSaid() {
    let (line, search) = found(typing("topx"), typed: "new")
    #expect(search.hasFailed)
    #expect(search.prompt == "(failed reverse-i-search)`topx': ")
    #expect(line.text == "top of the list")
    #expect(!found(typing("topx") + [.backspace]).search.hasFailed)
  }

  @Test func givingUpBringsTheLineBack() {
    #expect(found(typing("充值") + [.abandon], typed: "new").line.text == "new")
    #expect(found(typing("充值") + [.end], typed: "new").line.text == "充值有限制吗")
  }

  @Test func whatWasPutInBeforeTheSearchIsNotTakenOutOfTheLineThatIsFound() {
    var buffer = LineBuffer(history: history)
    for key in typing("longer than what is found") + [.killToStart, .yank] { _ = buffer.apply(key) }
    var search = HistorySearch(in: buffer)
    for key in typing("充值有") { _ = search.apply(key, to: &buffer) }
    _ = buffer.apply(.yankEarlier)
    #expect(buffer.text == "充值有限制吗")
  }
}
