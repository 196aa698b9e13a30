import Wenda
import WendaAuthoring

/// Reads the files of questions that `wenda batch` reads, and its own output, into a log.
///
/// A line that holds no question is told with its place, as `batch` tells it, and counted.
final class QuestionReader {
  private let options: BatchOptions
  private let sure: Float
  private let complain: (String) -> Void
  private(set) var log = QuestionLog()
  /// Lines without a question that could be read.
  private(set) var errors = 0
  /// Whether a file could not be read.
  private(set) var hasFailure = false
  private var line = 1
  private var read = InputRecord()

  /// Notes about single lines that are told.
  private static let mostNotes = 10

  /// - Parameter sure: the confidence from which a recorded answer counts as sure.
  init(_ options: BatchOptions, sure: Float, complain: @escaping (String) -> Void) {
    (self.options, self.sure, self.complain) = (options, sure, complain)
  }

  /// Reads all files.
  func readAll() throws(BatchUsageError) {
    try options.validate()
    let limits = BatchLimits(jobs: 1)
    let input = BatchInput(options, limits: limits, standardInput: 0, output: nil)
    var chunk = InputChunk(capacity: limits.chunk)
    while input.next(into: &chunk) { take(chunk) }
    if errors > Self.mostNotes {
      complain("\(errors - Self.mostNotes) more lines have errors and were passed over")
    }
    if log.dropped > 0 {
      complain(
        "warning: \(log.dropped) questions came when \(log.questions.count) different ones were held; they are "
          + "counted and not reviewed; review the file in parts")
    }
  }

  private func take(_ chunk: borrowing InputChunk) {
    if let note = chunk.note { complain(note) }
    if let failure = chunk.failure {
      hasFailure = true
      return complain(failure.description)
    }
    guard let file = chunk.file else { return }
    if chunk.firstLine > 0 { line = chunk.firstLine }
    if chunk.overlong > 0 {
      note(file, "line too long (\(chunk.overlong) bytes); cut it")
      line += 1
      return
    }
    switch file.format {
    case .text:
      var parser = LineParser()
      take(chunk.text, &parser, file)
    case .jsonl where file.isArray:
      var parser = JSONArrayParser(column: options.column)
      take(chunk.text, &parser, file)
    case .jsonl:
      var parser = JSONLinesParser(column: options.column)
      take(chunk.text, &parser, file)
    case .csv, .tsv:
      guard let layout = chunk.layout else { return }
      var parser = CSVParser(layout: layout)
      take(chunk.text, &parser, file)
    }
  }

  private func take<Parser: RecordParser>(
    _ text: BatchText, _ parser: inout Parser, _ file: InputFile
  ) {
    var start = 0
    while start < text.count {
      let begin = parser.begin(in: text, from: start)
      line += text.part(start..<begin).count { $0 == 0x0A }
      start = begin
      if start == text.count { break }
      let end = parser.end(in: text, from: start)
      take(record: text.part(start..<end.text), &parser, file)
      line += Parser.isOneLine ? 1 : text.part(start..<end.next).count { $0 == 0x0A }
      start = end.next
    }
  }

  private func take<Parser: RecordParser>(
    record text: BatchText, _ parser: inout Parser, _ file: InputFile
  ) {
    read.clear(size: text.count)
    if let invalid = UTF8Check.firstInvalid(text) {
      return note(file, "invalid UTF-8 at byte \(invalid + 1); save the file as UTF-8")
    }
    parser.parse(text, into: &read)
    guard read.error == nil, let question = read.question else {
      return note(file, read.error ?? "no question")
    }
    guard question.count <= BatchLimits.question else {
      return note(
        file, "question too long (\(question.count) bytes); at most \(BatchLimits.question) bytes are read")
    }
    log.add(question, recorded: RecordedDecision.decision(of: read.passed, sure: sure))
  }

  private func note(_ file: InputFile, _ problem: String) {
    errors += 1
    if errors <= Self.mostNotes { complain("\(file.name):\(line):1: error: \(problem)") }
  }
}
