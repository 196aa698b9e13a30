/// Shows a line on a terminal, and shows it anew in the same place after every change.
struct LineView {
  let prompt: String
  let painter: StylePainter
  let output: Int32

  /// How many rows the first shown one is above the cursor.
  private var rowsAbove = 0

  /// The terminal's cursor is at the beginning of the row where the prompt goes.
  init(prompt: String, painter: StylePainter, output: Int32) {
    self.prompt = prompt
    self.painter = painter
    self.output = output
  }

  /// Shows the line with the cursor in it; of a line with more rows than the terminal, those that
  /// end with the cursor's. Terminals wrap what they show anew when their width changes, so after
  /// a change the rows above are those of the new layout.
  mutating func show(_ buffer: LineBuffer, isResized: Bool = false) throws(SystemError) {
    let size = TerminalSize(of: output)
    let layout = layout(of: buffer, size)
    let first = max(0, layout.cursor.row - size.rows + 1)
    let last = min(layout.rows.count, first + size.rows) - 1
    let above = layout.cursor.row - first
    try write(
      erasing(isResized ? above : rowsAbove) + rendering(of: layout.rows[first...last])
        + moving(up: last - layout.cursor.row, toColumn: layout.cursor.column))
    rowsAbove = above
  }

  /// Shows the whole line, if the terminal is still there, and puts its cursor on the row below.
  mutating func finish(_ buffer: LineBuffer) {
    var buffer = buffer
    _ = buffer.apply(.end)
    let rows = layout(of: buffer, TerminalSize(of: output)).rows
    let isBelow = rows.count > 1 && rows[rows.count - 1].isEmpty
    try? write(erasing(rowsAbove) + rendering(of: rows[...]) + (isBelow ? "" : "\r\n"))
    forget()
  }

  /// Clears the whole screen; the line goes to its top.
  mutating func clearScreen() throws(SystemError) {
    try write("\u{1B}[H\u{1B}[2J")
    forget()
  }

  /// After others have written to the terminal: the line goes to where the cursor is.
  mutating func forget() {
    rowsAbove = 0
  }

  private func layout(of buffer: LineBuffer, _ size: TerminalSize) -> LineLayout {
    LineLayout(prompt: prompt, painter: painter, buffer: buffer, columns: size.columns)
  }

  private func erasing(_ rowsAbove: Int) -> String {
    moving(up: rowsAbove, toColumn: 0) + "\u{1B}[J"
  }

  /// The terminal goes on to the next row by itself, but for an empty one.
  private func rendering(of rows: ArraySlice<String>) -> String {
    let isLastEmpty = rows.count > 1 && rows.last == ""
    return rows.joined() + (isLastEmpty ? "\r\n" : "")
  }

  private func moving(up rows: Int, toColumn column: Int) -> String {
    "\r" + (rows > 0 ? "\u{1B}[\(rows)A" : "") + (column > 0 ? "\u{1B}[\(column)C" : "")
  }

  private func write(_ text: String) throws(SystemError) {
    try writeText(text, to: output, named: "the terminal")
  }
}
