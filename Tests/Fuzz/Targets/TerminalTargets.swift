import FuzzSupport
import PlatformLibc

@testable import Wenda
@testable import WendaStreams
@testable import WendaCommands

private enum TerminalState {
  static let nowhere = open("/dev/null", O_WRONLY)
}

extension FuzzTarget {
  /// The bytes of a terminal as keys in the line editor: the line keeps together, and its rows fit.
  static let keys = FuzzTarget("keys", longest: 192) { bytes in
    var input = FuzzInput(bytes)
    let columns = 2 + input.number(below: 60)
    var decoder = KeyDecoder()
    let history = ["what is kyc", "保号卡能绑微信吗", "e\u{301}\u{1F468}\u{200D}\u{1F469}"]
    let view = LineView(prompt: "› ", painter: .plain, output: TerminalState.nowhere)
    var line = EditedLine(buffer: LineBuffer(history: history), view: view) { before in
      Completion(replaced: min(1, before.count), candidates: before.isEmpty ? [] : ["ab", "ac"])
    }
    for byte in input.rest {
      guard let key = decoder.decode(byte) else { continue }
      if case .insert(let scalar) = key {
        require(scalar.value >= 0x20 && scalar.value != 0x7F, "a control character is put in")
      }
      guard let outcome = try? line.apply(key) else { fatalError("cannot write") }
      let buffer = line.buffer
      // Pieces put in again and again double it; what is longer is only slower.
      if buffer.text.utf8.count > 4096 { return }
      require(buffer.lines.indices.contains(buffer.position), "no such line")
      if key == .home { require(outcome != .editing || buffer.beforeCursor.isEmpty, "not at the start") }
      if outcome == .accepted || outcome == .interrupted { break }
    }
    _ = decoder.abandonEscape()
    require(!decoder.isInsideEscape, "an escape that was given up goes on")
    let layout = LineLayout(prompt: line.view.prompt, buffer: line.buffer, columns: columns)
    for row in layout.rows {
      Printed.check(row)
      let width = row.reduce(0) { $0 + $1.displayWidth }
      require(width <= columns, "\(width) columns on a row of \(columns): \(row.debugDescription)")
    }
    require(layout.rows.indices.contains(layout.cursor.row), "the cursor is on no row")
    require((0...columns).contains(layout.cursor.column), "the cursor is beyond the row")
  }

  /// An answer laid out for a terminal: nothing is lost but marks, spaces and line ends.
  static let markdown = FuzzTarget("markdown", longest: 512) { bytes in
    var input = FuzzInput(bytes)
    let columns = 1 + input.number(below: 100)
    let text = input.text.printable()
    let markdown = MarkdownText(text)
    let plain = markdown.rendered(columns: columns, painter: .plain)
    func letters(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    }
    require(letters(plain) == letters(markdown.plain), "rows lose something of \(text.debugDescription)")
    Printed.check(plain)
    let styled = markdown.rendered(columns: columns, painter: StylePainter(isOn: true))
    Printed.check(styled, hasStyles: true)
    var bare = ""
    var rest = styled.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}" {
        while let next = rest.popFirst(), next != "m" {}
      } else {
        bare.unicodeScalars.append(scalar)
      }
    }
    require(
      Array(bare.unicodeScalars) == Array(plain.unicodeScalars), "styles change \(plain.debugDescription)")
  }
}
