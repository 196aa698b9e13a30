/// What the end of a line may become.
struct Completion {
  /// How many characters before the cursor the candidates stand in the place of.
  var replaced = 0
  /// What may stand there, in the order to show it.
  var candidates: [String] = []
  /// What is shown of a candidate where it is not the whole: the file's name, without its folders.
  var label: (String) -> String = { $0 }
}

extension Completion {
  /// The candidates' longest common beginning.
  var commonStart: String {
    guard let first = candidates.first else { return "" }
    return candidates.dropFirst().reduce(first) { common, candidate in
      String(zip(common, candidate).prefix { $0 == $1 }.map(\.0))
    }
  }

  /// The candidates for people, in columns of a terminal, row after row. Of rows beyond `rows` only the number
  /// is shown.
  func table(columns: Int, rows: Int) -> String {
    let labels = candidates.map { label($0).printable(newline: .escape, tab: .escape).truncated(to: columns) }
    let width = (labels.map(\.displayWidth).max() ?? 0) + 2
    let perRow = max(1, (columns + 2) / width)
    let starts = Array(stride(from: 0, to: labels.count, by: perRow))
    let shown = starts.count <= rows ? starts[...] : starts.prefix(rows - 1)
    var lines = shown.map { start in
      let row = labels[start..<min(start + perRow, labels.count)]
      return row.dropLast().map { $0.padded(to: width) }.joined() + (row.last ?? "")
    }
    if shown.count < starts.count { lines.append("… (+\(labels.count - shown.count * perRow))") }
    return lines.joined(separator: "\n")
  }
}

/// Tells how the text before the cursor may go on.
typealias Completer = (_ beforeCursor: String) -> Completion
