import Wenda

extension QnAFileImport {
  /// Takes the answer between fences over. Returns the line behind it.
  mutating func answer(_ lines: [SourceLine], from start: Int, _ builder: inout FAQBuilder) -> Int {
    let place = source.place(lines[start].range.lowerBound)
    var texts: [String] = []
    var index = start + 1
    while index < lines.count {
      let text = source.string(lines[index])
      index += 1
      if text.stripped == "```" {
        setAnswer(Self.outdented(texts), place, &builder)
        return index
      }
      texts.append(text)
    }
    builder.error(
      place, "the answer that begins here has no end", remedy: "put a line of three backticks behind it")
    return lines.count
  }

  private mutating func setAnswer(_ text: String, _ place: SourcePlace, _ builder: inout FAQBuilder) {
    guard pair != nil else {
      return builder.note(
        place, "an answer without a question; not taken over", remedy: "put `# ? question` before it")
    }
    if pair?.answer.isEmpty == false {
      builder.note(place, "a second answer to one question; not taken over", remedy: "join the two")
    } else {
      pair?.answer = text
    }
  }

  /// Without the spaces and tabs that all lines with text begin with.
  private static func outdented(_ lines: [String]) -> String {
    let depths = lines.filter { !$0.stripped.isEmpty }.map { $0.prefix { $0 == " " || $0 == "\t" }.count }
    let depth = depths.min() ?? 0
    return lines.map { $0.dropFirst(depth) }.joined(separator: "\n")
  }
}
