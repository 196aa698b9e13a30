/// Where the characters of a prompt and a line come to stand on the rows of a terminal.
///
/// A character that does not fit in what is left of a row goes to the next, as terminals have it.
struct LineLayout {
  /// The text of each row.
  private(set) var rows = [""]
  /// Where the cursor belongs, both counted from 0. With the cursor behind a full row this is the
  /// beginning of one more row, an empty one.
  private(set) var cursor = (row: 0, column: 0)

  private let columns: Int
  private var column = 0

  /// Lays out `prompt`, which is plain text, in front of the line, on rows of `columns`.
  init(prompt: String, painter: StylePainter = .plain, buffer: LineBuffer, columns: Int) {
    self.columns = columns
    for character in prompt {
      place(painter.paint(String(character), .bold), width: character.displayWidth)
    }
    place(characters: buffer.beforeCursor.printable(newline: .escape, tab: .escape))
    let rest = buffer.afterCursor.printable(newline: .escape, tab: .escape)
    breakRow(before: rest.first?.displayWidth ?? 1)
    cursor = (rows.count - 1, column)
    place(characters: rest)
  }

  private mutating func place(characters text: String) {
    for character in text {
      place(String(character), width: character.displayWidth)
    }
  }

  private mutating func place(_ rendering: String, width: Int) {
    breakRow(before: width)
    rows[rows.count - 1] += rendering
    column += width
  }

  /// Begins a new row unless `width` more columns fit in this one.
  private mutating func breakRow(before width: Int) {
    if column + width <= columns { return }
    rows.append("")
    column = 0
  }
}
