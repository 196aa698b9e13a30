/// A line of a comparison of two texts.
struct DiffLine: Equatable {
  enum Mark: Character {
    case same = " "
    case expected = "-"
    case actual = "+"
  }

  var mark: Mark
  var text: String

  init(_ mark: Mark, _ text: String) {
    self.mark = mark
    self.text = text
  }

  /// The fewest lines to take out and to put in (Myers, An O(ND) difference algorithm, 1986).
  static func diff(_ expected: [String], _ actual: [String]) -> [DiffLine] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in actual.difference(from: expected) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [DiffLine] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        lines.append(DiffLine(.expected, expected[old]))
        old += 1
      } else if inserted.contains(new) {
        lines.append(DiffLine(.actual, actual[new]))
        new += 1
      } else {
        lines.append(DiffLine(.same, expected[old]))
        old += 1
        new += 1
      }
    }
    return lines
  }

  /// The changed lines and those near them, with `…` for what is left out; the first line is kept.
  static func excerpt(_ lines: [DiffLine], context: Int = 2) -> [DiffLine] {
    let changed = lines.indices.filter { lines[$0].mark != .same }
    let kept = lines.indices.filter { index in
      index == 0 || changed.contains { abs($0 - index) <= context }
    }
    var result: [DiffLine] = []
    var next = 0
    for index in kept {
      if index > next { result.append(DiffLine(.same, "  …")) }
      result.append(lines[index])
      next = index + 1
    }
    if next < lines.count { result.append(DiffLine(.same, "  …")) }
    return result
  }
}
