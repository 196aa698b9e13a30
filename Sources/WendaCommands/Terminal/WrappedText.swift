import WendaAuthoring
extension String {
  /// This text with its lines broken where a reader would break them, at spaces and between Chinese
  /// characters, so that none takes more than `columns`; no line begins with closing punctuation or ends
  /// with an opening one. What goes on from a numbered or dotted line is set in as far as its words. A word
  /// wider than the rows is left to the terminal.
  func wrapped(to columns: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.displayWidth <= columns ? String($0) : Self.rows(of: $0, columns).joined(separator: "\n") }
      .joined(separator: "\n")
  }

  private static func rows(of line: Substring, _ columns: Int) -> [String] {
    let indent = String(repeating: " ", count: listMark(of: line).displayWidth)
    guard indent.count < columns / 2 else { return [String(line)] }
    var rows: [String] = []
    var row = ""
    var width = 0
    // What stands behind the last place where the row may end.
    var rest = ""
    var previous: Character?
    for character in line {
      if let previous, mayBreak(previous, character) {
        row += rest
        rest = ""
      }
      let added = character.displayWidth
      if width + added > columns, character != " ", row.contains(where: { $0 != " " }) {
        rows.append(row.trimmedAtEnd)
        row = indent
        width = indent.count + rest.displayWidth
      }
      rest.append(character)
      width += added
      previous = character
    }
    return rows + [(row + rest).trimmedAtEnd]
  }

  /// Spaces, a number with a full stop, or a dot or dash, and the spaces behind it; else only the spaces.
  private static func listMark(of line: Substring) -> Substring {
    let spaces = line.prefix { $0 == " " }
    let behind = line.dropFirst(spaces.count)
    let digits = behind.prefix { $0.isASCII && $0.isNumber }
    let mark = digits.isEmpty ? behind.prefix { "·-—".contains($0) } : behind.prefix(digits.count + 1)
    guard digits.isEmpty ? mark.count == 1 : mark.last == "." else { return spaces }
    let gap = behind.dropFirst(mark.count).prefix { $0 == " " }
    return gap.isEmpty ? spaces : line.prefix(spaces.count + mark.count + gap.count)
  }

  private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
    if before == " " { return after != " " }
    guard before.displayWidth == 2 || after.displayWidth == 2 else { return false }
    return !closing.contains(after) && !opening.contains(before)
  }

  private static let closing: Set<Character> = Set("，。、！？：；）」』》】”’…—,.!?:;)]}%")
  private static let opening: Set<Character> = Set("（「『《【“‘([{")

  private var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
