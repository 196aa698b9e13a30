/// The list in an answer: its numbered lines, its sentences `第一种…` and `The first…`, or what a sentence counts
/// behind a colon.
struct AnswerList {
  /// Steps are numbered lines, ways are sentences.
  enum Kind { case steps, ways }

  private(set) var items: [String] = []
  private(set) var kind = Kind.steps

  /// Whether it lists ways: then an item may be called by what it is.
  var hasWays: Bool { kind == .ways && !items.isEmpty }

  init(_ answer: String) {
    let lines = answer.split(separator: "\n").map(String.init)
    for line in lines {
      let number = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(number.count)
      guard let number = Int(number), rest.hasPrefix(". "), number == items.count + 1 else { continue }
      items.append(String(rest.dropFirst(2)))
    }
    guard items.isEmpty else { return }
    kind = .ways
    for sentence in lines.flatMap(Self.sentences) {
      var scanner = WordScanner()
      scanner.scan(sentence)
      guard let (number, _) = Ordinal.leading(scanner), number == items.count + 1 else { continue }
      items.append(sentence)
    }
    if items.isEmpty { items = lines.lazy.map(Self.announced).first { !$0.isEmpty } ?? [] }
  }

  /// The parts behind a colon, where so many are announced before it: `there are three of them: …, … or …`.
  private static func announced(_ line: String) -> [String] {
    let halves = line.split(maxSplits: 1, whereSeparator: { ":：".contains($0) }).map(String.init)
    guard halves.count == 2, let end = halves[1].firstIndex(where: { ".。；".contains($0) }) else { return [] }
    let pieces = halves[1][..<end].split { ",，、".contains($0) }
    let parts = pieces.map(withoutConjunction)
    // `two systems: …, while …` is no list.
    guard let last = pieces.last, parts[parts.count - 1].count < last.drop(while: { $0 == " " }).count
    else { return [] }
    var scanner = WordScanner()
    scanner.scan(halves[0])
    let texts = scanner.texts
    let isCount = texts.indices.contains { Numeral.at($0, texts)?.number == parts.count }
    return parts.count > 1 && isCount ? parts : []
  }

  private static func withoutConjunction(_ part: Substring) -> String {
    let part = part.drop { $0 == " " }
    let conjunction = ["or ", "and ", "或者", "或", "以及", "和"].first { part.hasPrefix($0) }
    return String(part.dropFirst(conjunction?.count ?? 0))
  }

  private static func sentences(_ line: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for character in line {
      current.append(character)
      guard "。；！？".contains(character) || character == " " && current.dropLast().last == "." else { continue }
      sentences.append(current)
      current = ""
    }
    return (sentences + [current]).map { $0.split(separator: " ").joined(separator: " ") }.filter {
      !$0.isEmpty
    }
  }
}

extension AnswerList.Kind {
  /// The kind of list that a word counts the items of; nil where it counts anything.
  init?(noun text: String) {
    switch text {
    case "步", "step", "steps": self = .steps
    case "种", "方", "办", "途", "way", "ways", "option", "method", "route", "approach": self = .ways
    default: return nil
    }
  }
}

/// The number of an item in words: `第三`, `the third`, `3rd`, `option 3`, `方案三`.
enum Ordinal {
  /// The first one of a text and the places of its words; nil where there is none.
  static func first(_ texts: [String]) -> (number: Int, places: Range<Int>)? {
    texts.indices.lazy.compactMap { at($0, texts) }.first
  }

  /// The one that a sentence begins with, perhaps behind `the`.
  static func leading(_ scanner: WordScanner) -> (number: Int, places: Range<Int>)? {
    let texts = scanner.texts
    return at(texts.first == "the" ? 1 : 0, texts)
  }

  private static func at(_ index: Int, _ texts: [String]) -> (number: Int, places: Range<Int>)? {
    if let (number, length) = Numeral.ordinal(at: index, texts) { return (number, index..<index + length) }
    guard texts.indices.contains(index) else { return nil }
    if texts[index] == "第" { return numeral(index + 1, texts).map { ($0.number, index..<$0.end) } }
    let length = nouns.contains(texts[index]) ? 1 : characters(index, texts)
    guard length > 0 else { return nil }
    return numeral(index + length, texts).map { ($0.number, index + length..<$0.end) }
  }

  private static func numeral(_ index: Int, _ texts: [String]) -> (number: Int, end: Int)? {
    Numeral.at(index, texts).map { ($0.number, index + $0.length) }
  }

  /// How many words `方案` and the like have here, a character each.
  private static func characters(_ index: Int, _ texts: [String]) -> Int {
    texts.indices.contains(index + 1) && pairs.contains(texts[index] + texts[index + 1]) ? 2 : 0
  }

  /// What stands in front of a number.
  private static let nouns: Set<String> = ["option", "way", "method", "step", "solution"]
  private static let pairs: Set<String> = ["方案", "方法", "办法", "步骤"]
}
