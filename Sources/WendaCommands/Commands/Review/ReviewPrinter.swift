import Wenda
import WendaAuthoring

/// Prints the groups of a review for people.
struct ReviewPrinter {
  let words: ReviewWords
  let painter: StylePainter

  /// All of a report.
  func print(_ report: ReviewReport) -> String {
    var text = words.summary(report.review) + "\n"
    for entry in report.entries { text += "\n" + print(entry, samples: report.samples, number: nil) }
    if report.hiddenGroups > 0 {
      text +=
        "\n"
        + words.say(
          "还有 \(report.hiddenGroups) 组，用 --groups 列出更多",
          "\(counted(report.hiddenGroups, "more group")); list more with --groups")
        + "\n"
    }
    return text
  }

  /// A group; its questions numbered where they are to be chosen from.
  func print(_ entry: ReviewReport.Entry, samples: Int, number: (place: Int, count: Int)?) -> String {
    let group = entry.group
    let place = number.map { "[\($0.place)/\($0.count)] " } ?? ""
    let head = words.say(
      "\(place)\(group.count) 次，\(group.questions.count) 个问法",
      "\(place)\(counted(group.count, "time")), \(counted(group.questions.count, "wording"))")
    var lines = [
      painter.paint(head, .bold) + " · \(words.decisions(group)) · "
        + painter.paint(safe(words.nearest(entry)), .cyan),
      "  " + painter.paint(safe(words.why(entry)), .dim),
    ]
    for (index, question) in group.questions.prefix(samples).enumerated() {
      let mark = number == nil ? "-" : "\(index + 1)."
      lines.append("  \(mark) \(safe(question.asked.text).truncated(to: 200))  ×\(question.asked.count)")
    }
    if group.questions.count > samples { lines.append("  " + words.more(group.questions.count - samples)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a change does.
  func print(_ effect: ReviewEffect, labelled: Int) -> String {
    let counts = [
      (effect.newlyAnswered, "新答上", "answered that were declined"),
      (effect.moved, "改由别的主题回答", "answered with another topic"),
      (effect.newlyDeclined, "不再回答", "declined that were answered"),
    ].filter { $0.0 > 0 }.map { words.say("\($0.1) \($0.0) 次", "\($0.0) \($0.2)") }
    var lines = [
      words.say("影响：", "effect: ")
        + (counts.isEmpty
          ? words.say("这些问题的判断都不变", "no decision changes") : counts.joined(separator: words.say("，", ", ")))
    ]
    // What may be harm comes first.
    let shown = effect.changes.filter { $0.before != nil } + effect.changes.filter { $0.before == nil }
    lines += shown.prefix(Self.mostChanges).map(line)
    if labelled > 0 {
      let (before, after) = (effect.labelledBefore, effect.labelledAfter)
      lines.append(
        words.say(
          "标注的问题：对 \(before.count) → \(after.count)，共 \(after.total)",
          "labelled questions right: \(before.count) → \(after.count) of \(after.total)"))
      lines += effect.lost.prefix(Self.mostChanges).map { words.say("  变错：", "  now wrong:") + line($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let mostChanges = 5

  private func line(_ change: ReviewEffect.Change) -> String {
    let none = words.say("婉拒", "declined")
    return "  \(safe(change.text).truncated(to: 100))  ×\(change.count): \(safe(change.before ?? none)) → "
      + safe(change.after ?? none)
  }

  private func safe(_ text: String) -> String { text.printable(newline: .space) }
}
