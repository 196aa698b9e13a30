import Wenda
import WendaAuthoring

/// Tells in a few lines of a conversation why a message was understood as it was; `wenda explain`
/// tells everything.
struct ExplanationSummary {
  let language: Language

  /// One after the other, with a blank line between.
  func text(_ explanations: [(question: String, explanation: Explanation)]) -> String {
    explanations.map { text($0.explanation, question: $0.question) }.joined(separator: "\n\n")
  }

  private func text(_ explanation: Explanation, question: String) -> String {
    let quoted = "“\(question.split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
    var lines = [quoted, decision(explanation)]
    let reasons = strongest(explanation, question: question)
    if !reasons.isEmpty { lines.append(say("主要依据：", "Mainly for: ") + reasons) }
    if let (example, _) = explanation.candidates.first?.nearest {
      let place = "\(example.place.file):\(example.place.line)"
      lines.append(say("最像的例句：", "Nearest example: ") + "“\(example.text)” (\(place))")
    }
    let others = explanation.candidates.dropFirst().map { name($0) }
    if !others.isEmpty { lines.append(say("其次：", "Next: ") + others.joined(separator: say("、", ", "))) }
    return lines.joined(separator: "\n")
  }

  private func decision(_ explanation: Explanation) -> String {
    guard let best = explanation.candidates.first else { return say("没有可以理解的词。", "There are no words.") }
    switch explanation.classification.decision {
    case .answer: return say("理解为：", "Understood as: ") + name(best)
    case .askBack(let count):
      let close = explanation.candidates.prefix(count).map { name($0) }.joined(separator: say("、", ", "))
      return say("很接近，都没有把握：", "Close, and none is sure: ") + close
    case .decline:
      if let foreign = explanation.foreign {
        return say("没有把握，而且只有没有答案的问题才说到 ", "Not sure, and only questions without an answer are about ")
          + foreign + say("，最近的是：", "; the nearest: ") + name(best)
      }
      let threshold = percent(explanation.threshold)
      return say("没有把握达到 \(threshold) 的主题，最近的是：", "No topic is \(threshold) sure; the nearest: ") + name(best)
    }
  }

  private func name(_ candidate: Explanation.Candidate) -> String {
    "\(candidate.intent.id) (\(percent(candidate.confidence)))"
  }

  /// The places of the question that say most for the best candidate.
  private func strongest(_ explanation: Explanation, question: String) -> String {
    var sums: [(span: Range<Int>, sum: Float)] = []
    var places: [Range<Int>: Int] = [:]
    for part in explanation.parts where part.kind != .bias {
      guard let contribution = part.contributions.first else { continue }
      if let index = places[part.span] {
        sums[index].sum += contribution
      } else {
        places[part.span] = sums.count
        sums.append((part.span, contribution))
      }
    }
    let ranked = sums.enumerated().filter { $0.element.sum > 0 }
      .sorted { $0.element.sum == $1.element.sum ? $0.offset < $1.offset : $0.element.sum > $1.element.sum }
    var shown: [Range<Int>] = []
    for (_, (span, _)) in ranked where shown.count < 3 && !shown.contains(where: { $0.contains(span) }) {
      shown.append(span)
    }
    let bytes = Array(question.utf8)
    return shown.map { "“\(String(decoding: bytes[$0], as: UTF8.self))”" }.joined(separator: say("、", ", "))
  }

  private func percent(_ share: Float) -> String { FixedPoint.text(share * 100, digits: 0) + " %" }

  private func say(_ chinese: String, _ english: String) -> String {
    ByLanguage(chinese, english)[language]
  }
}
