import WendaAuthoring
import WendaStreams

/// The questions of files as a log, with what `wenda batch` decided where the files are its output.
struct LoggedQuestions {
  private(set) var log = QuestionLog()
  /// Lines without a question that could be read.
  let errors: Int
  /// Whether a file could not be read.
  let hasFailure: Bool

  /// - Parameter sure: the confidence from which a recorded answer counts as sure.
  init(_ options: BatchOptions, sure: Float, complain: @escaping (String) -> Void) throws(UsageError) {
    var log = QuestionLog()
    let reader = QuestionReader(options, complain: complain) { question, passed in
      log.add(question, recorded: RecordedDecision.decision(of: passed, sure: sure))
    }
    do {
      try reader.readAll()
    } catch {
      throw UsageError(message: error.description)
    }
    if log.dropped > 0 {
      complain(
        "warning: \(log.dropped) questions came when \(log.questions.count) different ones were held; they are "
          + "counted and not reviewed; review the file in parts")
    }
    (self.log, errors, hasFailure) = (log, reader.errors, reader.hasFailure)
  }
}
