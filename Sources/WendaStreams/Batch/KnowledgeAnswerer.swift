import Wenda

/// Answers the questions of a batch from a knowledge base.
package struct KnowledgeAnswerer: BatchAnswerer, ~Copyable {
  private var responder: Responder
  /// The ids of the intents, as records write them.
  private let ids: [BatchText]
  /// The codes of the languages, as records write them.
  private static let codes = ByLanguage<StaticString>("zh", "en")
  /// The words of the last answer.
  private var answer = ByteBuffer(capacity: 1024)

  package init(_ responder: Responder) {
    self.responder = responder
    ids = responder.knowledge.intents.map(\.idUTF8)
  }

  mutating func answer(_ question: BatchText, fields: BatchFields, into record: inout BatchRecord) {
    let understanding = responder.understand(question)
    let classification = understanding.classification
    let language = responder.answerLanguage(classification)
    record.language = BatchText(Self.codes[classification.language ?? .english])
    if let best = classification.best {
      record.confidence = best.confidence
      // A batch cannot ask back, so it names the likelier intent; the answer says what would be asked.
      if understanding.decision == .ask {
        record.intent = responder.options(of: understanding).first.map { ids[$0] }
      } else if classification.decision != .decline {
        record.intent = ids[best.intent]
      }
    }
    record.decision = BatchRecord.Decision(understanding.decision)
    if fields.contains(.options), record.decision == .ask {
      for intent in responder.options(of: understanding) { record.options.append(ids[intent]) }
    }
    if fields.contains(.candidates) {
      for candidate in classification.candidates {
        record.candidates.append(.init(intent: ids[candidate.intent], confidence: candidate.confidence))
      }
    }
    if fields.contains(.also) { for intent in understanding.also { record.also.append(ids[intent]) } }
    if fields.contains(.answer) {
      if understanding.isPlain, let best = classification.best,
        let text = responder.knowledge[best.intent].answerUTF8(in: language)
      {
        record.answer = text
      } else {
        answer.setCount(0)
        answer.append(responder.words(for: understanding, in: language))
        record.answer = answer.text
      }
    }
  }

  /// The record of one question as a line of JSON, without the line's end.
  package mutating func jsonRecord(_ question: String) -> String {
    var formatter = RecordFormatter(BatchOptions())
    var input = InputRecord()
    var buffer = ByteBuffer(capacity: 4096)
    var record = BatchRecord()
    question.withFlatUTF8 { text in
      input.question = text
      answer(text, fields: BatchFields(BatchField.allCases), into: &record)
      formatter.append(input, record, to: &buffer)
    }
    return String(decoding: buffer.text.dropLast(), as: UTF8.self)
  }
}

extension BatchEngine {
  /// Answers files of questions from a knowledge base; see ``run(_:streams:limits:makeAnswerer:)``.
  ///
  /// - Parameter makeResponder: called once a worker.
  package static func run(
    _ options: BatchOptions, makeResponder: @escaping @Sendable () -> Responder
  ) -> Int32 {
    run(options) { KnowledgeAnswerer(makeResponder()) }
  }
}

extension BatchRecord.Decision {
  init(_ decision: Reply.Decision) {
    switch decision {
    case .answer: self = .answer
    case .ask: self = .ask
    case .decline: self = .decline
    case .none: self = .none
    }
  }
}
