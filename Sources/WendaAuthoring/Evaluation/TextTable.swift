import Wenda

/// A table for a terminal: the first columns as wide as they need to be and flush left, the others
/// flush right, as numbers are read.
package struct TextTable {
  /// Headings, one a column; a line break makes a heading of two lines.
  package let heading: [String]
  /// How many columns from the left are words.
  package let wordColumns: Int
  package var rows: [[String]]

  package init(heading: [String], wordColumns: Int = 1, rows: [[String]] = []) {
    self.heading = heading
    self.wordColumns = wordColumns
    self.rows = rows
  }

  package var lines: [String] {
    let all = headingLines + rows
    let widths = heading.indices.map { column in
      all.map { $0[column].displayWidth }.max() ?? 0
    }
    return all.map { cells in
      let padded = cells.indices.map {
        cells[$0].padded(to: widths[$0], before: $0 >= wordColumns)
      }
      return String(padded.joined(separator: "  ").trimmingSpacesAtEnd)
    }
  }

  private var headingLines: [[String]] {
    let parts = heading.map { $0.split(separator: "\n").map(String.init) }
    let count = parts.map(\.count).max() ?? 0
    // Short headings stand on the last line, next to their column.
    return (0..<count).map { line in
      parts.map { part in
        let index = line - (count - part.count)
        return index < 0 ? "" : part[index]
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpacesAtEnd: Substring {
    var trimmed = self[...]
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }
}
