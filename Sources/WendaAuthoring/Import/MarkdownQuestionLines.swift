import Wenda

/// Reads texts whose questions begin with `Q:` or `问：` and whose answers begin with `A:` or `答：`.
enum MarkdownQuestionLines {
  private enum Mark { case question, answer }

  /// Reads the text where it is such a one; returns whether it is.
  static func read(_ source: SourceText, _ builder: inout FAQBuilder) -> Bool {
    let lines = source.lines.map { (text: source.string($0), place: $0.range.lowerBound) }
    let marks = lines.map { mark($0.text) }
    guard marks.contains(where: { $0?.mark == .question }), marks.contains(where: { $0?.mark == .answer })
    else {
      return false
    }
    var part: MarkdownImport.Part?
    var isAnswer = false
    for (line, mark) in zip(lines, marks) {
      switch mark?.mark {
      case .question:
        close(&part, &builder)
        part = MarkdownImport.Part(level: 1, title: mark?.text ?? "", place: source.place(line.place))
        isAnswer = false
      case .answer:
        isAnswer = true
        part?.body.append(mark?.text ?? "")
      case nil where isAnswer: part?.body.append(line.text)
      case nil where part != nil: part?.title += " " + line.text.stripped
      case nil where !line.text.stripped.isEmpty:
        builder.note(
          source.place(line.place), "“\(line.text.shown)” stands before the first question; not taken over",
          remedy: "put `Q:` before a question")
      case nil: break
      }
    }
    close(&part, &builder)
    return true
  }

  private static func close(_ part: inout MarkdownImport.Part?, _ builder: inout FAQBuilder) {
    if let part { MarkdownImport.add(part, part.body, "", &builder) }
    part = nil
  }

  /// What a line is, and its text without the mark.
  private static func mark(_ line: String) -> (mark: Mark, text: String)? {
    let text = line.stripped.drop { "*#_> ".contains($0) }
    guard let first = text.first else { return nil }
    let kind: Mark? = "QqＱ问".contains(first) ? .question : "AaＡ答".contains(first) ? .answer : nil
    let rest = text.dropFirst().drop { $0.isNumber }
    guard let kind, let colon = rest.first, ":：.、".contains(colon) else { return nil }
    return (kind, rest.dropFirst().drop { $0 == "*" }.stripped.filter { kind == .answer || $0 != "*" })
  }
}
