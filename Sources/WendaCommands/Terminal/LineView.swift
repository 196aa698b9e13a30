import WendaStreams

/// Shows a line on a terminal, and redraws it in place after each change.
struct LineView {
  /// Plain text in front of the line.
  var prompt: String
  let painter: StylePainter
  let output: Int32

  /// What is on the terminal: how many rows the first one is above the cursor, for which size.
  private var shown: (rowsAbove: Int, size: TerminalSize)?

  /// The terminal's cursor is at the beginning of the row where the prompt goes.
  init(prompt: String, painter: StylePainter, output: Int32) {
    self.prompt = prompt
    self.painter = painter
    self.output = output
  }

  /// Shows the line with the cursor in it; of a line with more rows than the terminal, those that
  /// end with the cursor's.
  mutating func show(_ buffer: LineBuffer) throws(SystemError) {
    let size = TerminalSize(of: output)
    let layout = layout(of: buffer, size)
    let first = max(0, layout.cursor.row - size.rows + 1)
    let last = min(layout.rows.count, first + size.rows) - 1
    let rowsAbove = layout.cursor.row - first
    // A terminal rewraps its contents when its width changes.
    let isResized = shown.map { $0.size != size } ?? false
    try write(
      erasing(isResized ? rowsAbove : shown?.rowsAbove ?? 0) + rendering(of: layout.rows[first...last])
        + moving(up: last - layout.cursor.row, toColumn: layout.cursor.column))
    shown = (rowsAbove, size)
  }

  /// Shows the whole line, if the terminal is still there, and puts its cursor on the row below.
  mutating func finish(_ buffer: LineBuffer) {
    var buffer = buffer
    _ = buffer.apply(.end)
    let rows = layout(of: buffer, TerminalSize(of: output)).rows
    let isBelow = rows.count > 1 && rows[rows.count - 1].isEmpty
    try? write(erasing(shown?.rowsAbove ?? 0) + rendering(of: rows[...]) + (isBelow ? "" : "\r\n"))
    forget()
  }

  /// Leaves the line as it is and shows `text` below it; the line goes below that.
  mutating func show(below buffer: LineBuffer, _ text: String) throws(SystemError) {
    finish(buffer)
    try write(text.split(separator: "\n").joined(separator: "\r\n") + "\r\n")
  }

  /// Rings the bell, for a key without an effect.
  func ring() throws(SystemError) { try write("\u{7}") }

  /// Clears the whole screen; the line goes to its top.
  mutating func clearScreen() throws(SystemError) {
    try write("\u{1B}[H\u{1B}[2J")
    forget()
  }

  /// After others have written to the terminal: the line goes to where the cursor is.
  mutating func forget() {
    shown = nil
  }

  private func layout(of buffer: LineBuffer, _ size: TerminalSize) -> LineLayout {
    LineLayout(prompt: prompt, painter: painter, buffer: buffer, columns: size.columns)
  }

  private func erasing(_ rowsAbove: Int) -> String {
    moving(up: rowsAbove, toColumn: 0) + "\u{1B}[J"
  }

  /// The terminal advances to the next row by itself, except after an empty one.
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
