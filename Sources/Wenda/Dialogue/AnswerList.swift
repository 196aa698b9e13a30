/// The list in an answer: its numbered lines, or its sentences `第一种…` and `The first…`.
struct AnswerList {
  /// Steps are numbered lines, ways are sentences.
  enum Kind { case steps, ways }

  private(set) var items: [String] = []
  private(set) var kind = Kind.steps

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
  /// The kind that the word behind an ordinal names; nil where it names none.
  init?(noun scanner: WordScanner, _ places: Range<Int>) {
    let texts = scanner.words[places.upperBound...].map { word in
      scanner.withLetters(of: word) { String(decoding: $0, as: UTF8.self) }
    }
    if texts.contains(where: { ["步", "step", "条", "点", "point"].contains($0) }) {
      self = .steps
    } else if texts.contains(where: { ["种", "方", "办", "途", "way", "option", "method", "route"].contains($0) })
    {
      self = .ways
    } else {
      return nil
    }
  }
}

/// An ordinal number in words: `第三`, `the third`, `3rd`.
enum Ordinal {
  /// The first ordinal of a text and the places of its words; nil where there is none.
  static func first(_ scanner: WordScanner) -> (number: Int, places: Range<Int>)? {
    scanner.words.indices.lazy.compactMap { at($0, scanner) }.first
  }

  /// The ordinal that a sentence begins with, perhaps behind `the`.
  static func leading(_ scanner: WordScanner) -> (number: Int, places: Range<Int>)? {
    guard let first = scanner.words.first else { return nil }
    let isArticle = scanner.withLetters(of: first) { String(decoding: $0, as: UTF8.self) } == "the"
    return at(isArticle ? 1 : 0, scanner)
  }

  private static func at(_ index: Int, _ scanner: WordScanner) -> (number: Int, places: Range<Int>)? {
    func text(_ index: Int) -> String {
      guard index < scanner.words.count else { return "" }
      return scanner.withLetters(of: scanner.words[index]) { String(decoding: $0, as: UTF8.self) }
    }
    if let number = english[text(index)] { return (number, index..<index + 1) }
    if ["st", "nd", "rd", "th"].contains(text(index + 1)), let number = Int(text(index)) {
      return (number, index..<index + 2)
    }
    guard text(index) == "第" || text(index) == "方" && text(index + 1) == "案" else { return nil }
    let place = text(index) == "第" ? index + 1 : index + 2
    return (Int(text(place)) ?? chinese[text(place)]).map { ($0, index..<place + 1) }
  }

  private static let english = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5]
  private static let chinese = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6]
}
