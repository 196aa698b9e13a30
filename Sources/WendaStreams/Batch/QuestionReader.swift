import WendaFormats

/// Reads the files of questions that `wenda batch` reads, and its own output, without answering.
///
/// A line that holds no question is told with its place, as `batch` tells it, and counted.
package final class QuestionReader {
  private let options: BatchOptions
  private let complain: (String) -> Void
  /// Takes a question, and the fields beside it.
  private let take: (_ question: BatchText, _ passed: [PassedField]) -> Void
  /// Lines without a question that could be read.
  package private(set) var errors = 0
  /// Whether a file could not be read.
  package private(set) var hasFailure = false
  private var line = 1
  private var record = InputRecord()

  /// Notes about single lines that are told.
  private static let mostNotes = 10

  /// - Parameters:
  ///   - complain: told what is wrong with a line or file.
  ///   - take: given every question, and the fields beside it, which are valid until the next.
  package init(
    _ options: BatchOptions, complain: @escaping (String) -> Void,
    take: @escaping (_ question: BatchText, _ passed: [PassedField]) -> Void
  ) {
    (self.options, self.complain, self.take) = (options, complain, take)
  }

  /// Reads all files.
  package func readAll() throws(BatchUsageError) {
    try options.validate()
    let limits = BatchLimits(jobs: 1)
    let input = BatchInput(options, limits: limits, standardInput: 0, output: nil)
    var chunk = InputChunk(capacity: limits.chunk)
    while input.next(into: &chunk) { read(chunk) }
    if errors > Self.mostNotes {
      complain("\(errors - Self.mostNotes) more lines have errors and were passed over")
    }
  }

  private func read(_ chunk: borrowing InputChunk) {
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
      readRecords(chunk.text, &parser, file)
    case .jsonl where file.isArray:
      var parser = JSONArrayParser(column: options.column)
      readRecords(chunk.text, &parser, file)
    case .jsonl:
      var parser = JSONLinesParser(column: options.column)
      readRecords(chunk.text, &parser, file)
    case .csv, .tsv:
      guard let layout = chunk.layout else { return }
      var parser = CSVParser(layout: layout)
      readRecords(chunk.text, &parser, file)
    }
  }

  private func readRecords<Parser: RecordParser>(
    _ text: BatchText, _ parser: inout Parser, _ file: InputFile
  ) {
    var start = 0
    while start < text.count {
      let begin = parser.begin(in: text, from: start)
      line += text.part(start..<begin).count { $0 == 0x0A }
      start = begin
      if start == text.count { break }
      let end = parser.end(in: text, from: start)
      read(record: text.part(start..<end.text), &parser, file)
      line += Parser.isOneLine ? 1 : text.part(start..<end.next).count { $0 == 0x0A }
      start = end.next
    }
  }

  private func read<Parser: RecordParser>(
    record text: BatchText, _ parser: inout Parser, _ file: InputFile
  ) {
    record.clear(size: text.count)
    if let invalid = UTF8Check.firstInvalid(text) {
      return note(file, "invalid UTF-8 at byte \(invalid + 1); save the file as UTF-8")
    }
    parser.parse(text, into: &record)
    guard record.error == nil, let question = record.question else {
      return note(file, record.error ?? "no question")
    }
    guard question.count <= BatchLimits.question else {
      return note(
        file, "question too long (\(question.count) bytes); at most \(BatchLimits.question) bytes are read")
    }
    take(question, record.passed)
  }

  private func note(_ file: InputFile, _ problem: String) {
    errors += 1
    if errors <= Self.mostNotes { complain("\(file.name):\(line):1: error: \(problem)") }
  }
}
