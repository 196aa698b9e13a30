import Wenda

/// Makes questions as people might type them from the examples of a knowledge base, the same ones every
/// time: of twenty, nine as they stand, five with one or two typos, three of one example's
/// first half and another's second, and three of two examples in one message.
struct QuestionMaker {
  private let examples: [[Unicode.Scalar]]
  private var random = SeededRandom(seed: 20)

  /// - Precondition: the knowledge has examples
  init(_ knowledge: Knowledge) {
    examples = knowledge.examples.map { Array($0.text.unicodeScalars) }
  }

  /// The bytes of the next question.
  mutating func next() -> [UInt8] {
    let example = random.pick(examples)
    let text: [Unicode.Scalar]
    switch random.below(20) {
    case 0..<9: text = example
    case 9..<14: text = withTypo(example)
    case 14..<17: text = mixed(example, random.pick(examples))
    default: text = joined(example, random.pick(examples))
    }
    var string = String.UnicodeScalarView()
    string += text
    return Array(String(string).utf8)
  }

  /// So many questions.
  mutating func questions(_ count: Int) -> QuestionSet {
    var questions = QuestionSet()
    for _ in 0..<count { questions.append(next()) }
    return questions
  }

  private mutating func withTypo(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let once = Typos.withTypo(text, &random)
    return random.below(2) == 0 ? once : Typos.withTypo(once, &random)
  }

  private func mixed(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> [Unicode.Scalar] {
    first.prefix(first.count / 2) + [" "] + second.suffix(second.count - second.count / 2)
  }

  /// Two messages in one; a sentence end between them where the first has none of its own.
  private mutating func joined(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let ends: [Unicode.Scalar] = ["?", "？", "!", "！", ".", "。"]
    let isEnded = first.last.map { ends.contains($0) } ?? false
    return first + (isEnded ? [" "] : [random.below(2) == 0 ? "?" : "。", " "]) + second
  }
}
