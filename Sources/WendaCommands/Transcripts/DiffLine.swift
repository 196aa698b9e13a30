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

  /// Texts with more lines are not compared line by line, which would take the square of it in time.
  private static let mostLines = 2000

  /// The fewest lines to take out and to put in (Myers, An O(ND) difference algorithm, 1986); of long texts that
  /// differ much, all but those that they begin and end with alike.
  static func diff(_ expected: [String], _ actual: [String]) -> [DiffLine] {
    let before = zip(expected, actual).prefix { $0 == $1 }.count
    let (old, new) = (expected.dropFirst(before), actual.dropFirst(before))
    let after = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let (left, right) = (Array(old.dropLast(after)), Array(new.dropLast(after)))
    let changes =
      left.count + right.count <= mostLines
      ? fewest(left, right) : left.map { DiffLine(.expected, $0) } + right.map { DiffLine(.actual, $0) }
    return expected.prefix(before).map { DiffLine(.same, $0) } + changes
      + expected.suffix(after).map { DiffLine(.same, $0) }
  }

  private static func fewest(_ expected: [String], _ actual: [String]) -> [DiffLine] {
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
    var isKept = lines.indices.map { $0 == 0 }
    for changed in lines.indices where lines[changed].mark != .same {
      for index in max(changed - context, 0)...min(changed + context, lines.count - 1) {
        isKept[index] = true
      }
    }
    let kept = lines.indices.filter { isKept[$0] }
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
