import Wenda
import WendaAuthoring

/// Lays an explanation out to be read.
struct ExplanationPrinter {
  private let painter: StylePainter

  init(_ painter: StylePainter) {
    self.painter = painter
  }

  /// One after the other, with a blank line between.
  func print(_ explanations: [(question: String, explanation: Explanation)]) -> String {
    explanations.map { print($0.explanation, question: $0.question) }.joined(separator: "\n")
  }

  /// How a message was taken apart, a row a part; nothing where it is one plain question.
  func printParts(of message: String, _ understanding: Understanding) -> String {
    guard let parts = understanding.parts else { return "" }
    let bytes = Array(message.utf8)
    func row(_ name: String, _ range: Range<Int>) -> String {
      let text = String(decoding: bytes[range], as: UTF8.self).printable(newline: .escape)
      return heading(name) + "  “\(text)”\n"
    }
    var rows = ""
    if let act = parts.act { rows += heading("says") + "  \(act.rawValue)\n" }
    if parts.act == nil, let opening = parts.opening { rows += row("opening", opening) }
    if parts.isTakenApart {
      for clause in parts.clauses {
        let ranges = clause.joined.isEmpty ? [clause.range] : clause.joined
        for range in ranges { rows += row(clause.asks ? "asks" : "tells", range) }
      }
    }
    if let closing = parts.closing { rows += row("closing", closing) }
    for question in understanding.leftOut {
      rows += heading("left out") + "  “\(question.printable(newline: .escape))”\n"
    }
    return rows.isEmpty ? "" : rows + "\n"
  }

  private func print(_ explanation: Explanation, question: String) -> String {
    let language =
      explanation.classification.language.map { "\($0.code) (\($0.traits.englishName))" }
      ?? "unknown: there are no words"
    var text = heading("question") + "  " + question.printable(newline: .escape) + "\n"
    text += heading("language") + "  " + language + "\n\n"
    text += parts(explanation) + "\n"
    text += candidates(explanation) + "\n"
    text += heading("decision") + "  " + decision(explanation) + "\n"
    return text
  }

  private func heading(_ text: String) -> String { painter.paint(text.padded(to: 10), .bold) }

  /// A row a token: its kind, its bytes in the question, its text, what it says for each candidate.
  private func parts(_ explanation: Explanation) -> String {
    var columns = explanation.candidates.enumerated().map { "\($0.offset + 1)" }
    if explanation.outOfScopeScore != nil { columns.append("out") }
    let texts = explanation.parts.map { part in
      part.text.printable(newline: .escape)
        + (part.rereadAs.map { " → \($0.printable(newline: .escape))" } ?? "")
        + (part.nearWords.isEmpty ? "" : " ≈ " + part.nearWords.joined(separator: ", "))
        + (part.isKnown || part.kind == .meaning ? "" : " (new)")
    }
    let width = max(5, min(44, texts.map(\.displayWidth).max() ?? 5))
    var text = painter.paint(
      "  " + "token".padded(to: 13) + "bytes".padded(to: 9) + "text".padded(to: width + 2)
        + columns.map { right($0, 8) }.joined(), .bold)
    text += "\n"
    for (index, part) in explanation.parts.enumerated() {
      var numbers = part.contributions
      if explanation.outOfScopeScore != nil { numbers.append(explanation.outOfScopeContributions[index]) }
      text += "  " + part.kind.rawValue.padded(to: 13)
      text += (part.kind == .bias ? "" : "\(part.span.lowerBound)–\(part.span.upperBound)").padded(to: 9)
      text += texts[index].truncated(to: width).padded(to: width + 2)
      text += numbers.map { right(signed($0), 8) }.joined() + "\n"
    }
    let scores = explanation.candidates.map(\.score) + (explanation.outOfScopeScore.map { [$0] } ?? [])
    text += painter.paint(
      "  " + "score (the sum)".padded(to: 13 + 9 + width + 2) + scores.map { right(signed($0), 8) }.joined(),
      .bold)
    return text + "\n"
  }

  private func candidates(_ explanation: Explanation) -> String {
    var text = ""
    for (index, candidate) in explanation.candidates.enumerated() {
      text += painter.paint("  \(index + 1). \(id(candidate))", .bold)
      text += "  confidence \(FixedPoint.text(candidate.confidence, digits: 4))\n"
      if let (example, similarity) = candidate.nearest {
        text += "     nearest example: “\(example.text.printable(newline: .escape))” "
        text += painter.paint(
          "(\(example.place.file.printable(newline: .escape)):\(example.place.line), \(FixedPoint.text(similarity * 100, digits: 0)) % shared)",
          .dim)
        text += "\n"
      }
    }
    if explanation.outOfScopeScore != nil {
      text += painter.paint("  out: the examples of what is out of scope\n", .dim)
    }
    return text
  }

  private func decision(_ explanation: Explanation) -> String {
    let threshold = FixedPoint.text(explanation.threshold, digits: 2)
    guard let best = explanation.candidates.first else { return "nothing asked: there are no words" }
    let confidence = FixedPoint.text(best.confidence, digits: 2)
    switch explanation.classification.decision {
    case .answer:
      return "answered: \(id(best)), for \(confidence) is not below the threshold of \(threshold)"
    case .askBack(let count):
      let names = explanation.candidates.prefix(count).map(id).joined(separator: ", ")
      return "asked back: \(names) are close, and none is sure"
    case .decline:
      if let foreign = explanation.foreign {
        return
          "declined: \(confidence) is not sure, and only questions without an answer are about \(foreign)"
      }
      return "declined: \(confidence) is below the threshold of \(threshold)"
    }
  }

  /// The id of an intent, which in a table may be any text.
  private func id(_ candidate: Explanation.Candidate) -> String {
    candidate.intent.id.printable(newline: .escape)
  }

  private func right(_ text: String, _ width: Int) -> String {
    " " + text.padded(to: width - 1, before: true)
  }

  private func signed(_ number: Float) -> String {
    (number < 0 ? "−" : "+") + FixedPoint.text(abs(number), digits: 3)
  }
}
