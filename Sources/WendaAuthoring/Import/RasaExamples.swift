import Wenda

/// The examples of an intent: a literal block with one `- ` a line, or a list.
enum RasaExamples {
  static func read(_ value: YAMLValue, _ source: SourceText) -> [(text: String, place: SourcePlace)] {
    guard let block = value.scalar else {
      return value.elements.compactMap { element in
        (element.scalar ?? element["text"]?.scalar).map {
          (unmarked($0.stripped), source.place(element.offset))
        }
      }
    }
    // Every line of a literal block is a line of the file.
    let first = source.map.line(at: value.offset)
    var examples: [(text: String, place: SourcePlace)] = []
    for (index, line) in block.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let text = line.stripped
      guard text.hasPrefix("-") else { continue }
      let place = SourcePlace(file: source.file, line: first + index)
      examples.append((unmarked(text.dropFirst().stripped), place))
    }
    return examples.filter { !$0.text.isEmpty }
  }

  /// Without the marks of entities: of `[words](type)` and `[words]{"entity": …}` the words stay.
  static func unmarked(_ text: String) -> String {
    guard text.contains("[") else { return text }
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      guard characters[index] == "[", let mark = mark(characters, from: index) else {
        result.append(characters[index])
        index += 1
        continue
      }
      result += String(characters[index + 1..<mark.close])
      index = mark.end
    }
    return result
  }

  /// The index of `]`, and that behind the `)` or `}` of a mark; nil where it is none.
  private static func mark(_ text: [Character], from start: Int) -> (close: Int, end: Int)? {
    // A bound keeps a text of nothing but brackets linear.
    let window = text[start..<min(start + 400, text.count)]
    guard let close = window.firstIndex(of: "]"), close + 1 < window.endIndex else { return nil }
    let closing: Character? = ["(": ")", "{": "}"][text[close + 1]]
    guard let closing, let end = window[(close + 2)...].firstIndex(of: closing) else { return nil }
    return (close, end + 1)
  }
}
