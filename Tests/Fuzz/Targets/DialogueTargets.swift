import FuzzSupport

@testable import Wenda
@testable import WendaStreams
@testable import WendaCommands

private enum DialogueState {
  static let knowledge = SmallKnowledge.knowledge
  nonisolated(unsafe) static var classifier = Classifier(knowledge)
  nonisolated(unsafe) static var explainer = Classifier(knowledge)
  nonisolated(unsafe) static var responder = Responder(Classifier(knowledge))
  static let session = {
    var session = ChatSession(ChatOptions(), knowledge)
    session.writesFiles = false
    return session
  }()
}

extension FuzzTarget {
  /// The rows of an explanation add up to the scores that decided.
  static let explanation = FuzzTarget("explanation", longest: 256) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let decided = DialogueState.classifier.classify(text)
    let explanation = DialogueState.explainer.explain(text)
    let told = explanation.classification
    require(told.candidates.elementsEqual(decided.candidates), "explains other candidates")
    require(told.decision == decided.decision, "explains another decision")
    for (index, candidate) in explanation.candidates.enumerated() {
      let number = decided.candidates[index].intent
      check(candidate.score, DialogueState.classifier.scorer[class: number], explanation.parts.count)
      check(explanation.parts.reduce(0) { $0 + $1.contributions[index] }, candidate.score, 0)
    }
    if let score = explanation.outOfScopeScore, !decided.candidates.isEmpty {
      let number = DialogueState.knowledge.intentCount
      check(score, DialogueState.classifier.scorer[class: number], explanation.parts.count)
    }
    for part in explanation.parts {
      require(part.span.upperBound <= text.utf8.count, "a part beyond the end")
    }
    let understanding = DialogueState.responder.understand(text)
    let printer = ExplanationPrinter(.plain)
    Printed.check(
      printer.printParts(of: text, understanding) + printer.print(DialogueState.responder.explain(text)))
  }

  private static func check(_ sum: Float, _ score: Float, _ parts: Int) {
    let allowed = 1e-4 * max(1, abs(score)) + 1e-5 * Float(parts)
    require(abs(sum - score) <= allowed, "the rows add up to \(sum), and the score is \(score)")
  }

  /// A conversation, and its transcript read again and held again.
  static let dialogue = FuzzTarget("dialogue", longest: 512) { bytes in
    var session = DialogueState.session
    for line in FuzzInput(bytes).text.split(separator: "\n").prefix(8) {
      let turn = session.turn(String(line))
      Printed.check(turn.text.printable())
      require(!turn.decision.isEmpty, "a turn without a decision")
      if turn.ends { break }
    }
    guard !session.turns.isEmpty else { return }
    let transcript = Transcript(session.turns)
    let (read, errors) = TranscriptParser.parse(file: "saved", bytes: Array(transcript.text.utf8))
    require(errors.isEmpty, "a saved transcript has errors: \(errors)")
    require(read.text == transcript.text, "a saved transcript is not read as it was written")
    var again = DialogueState.session
    for turn in read.turns {
      let reply = again.turn(turn.question)
      require(reply.decision == turn.decision, "held again, \(reply.decision) for \(turn.decision ?? "")")
      require(reply.text == turn.reply, "held again, another reply")
    }
  }
}
