import WendaFormats

/// One thread's share: takes chunks, answers their questions and delivers the records.
struct BatchWorker<Answerer: BatchAnswerer & ~Copyable>: ~Copyable {
  private let input: BatchInput
  private let output: OrderedOutput
  private let limits: BatchLimits
  private let fields: BatchFields
  private let isTold: Bool
  private let column: String?
  private var answerer: Answerer
  private var formatter: RecordFormatter
  private var read = InputRecord()
  private var record = BatchRecord()
  private var repaired = ByteBuffer(capacity: 16)
  private var buffer: ByteBuffer
  private var report = ChunkReport()
  private(set) var tally = BatchTally()

  init(
    _ answerer: consuming Answerer, _ options: BatchOptions, _ input: BatchInput, _ output: OrderedOutput,
    _ limits: BatchLimits
  ) {
    self.answerer = answerer
    self.input = input
    self.output = output
    self.limits = limits
    fields = BatchFields(options.fields)
    column = options.column
    isTold = options.tellsNotes
    formatter = RecordFormatter(options)
    buffer = ByteBuffer(capacity: 1 << 16)
  }

  /// Works until the input ends or the output is closed.
  mutating func run() {
    var chunk = InputChunk(capacity: limits.chunk)
    while input.next(into: &chunk) {
      report = ChunkReport(
        file: chunk.file, firstLine: chunk.firstLine, note: chunk.note, failure: chunk.failure,
        bytes: chunk.bytes.count)
      formatter.columns = chunk.columns
      if chunk.isFirst { formatter.appendHeader(to: &buffer) }
      if chunk.overlong > 0 {
        refuseOverlong(chunk)
      } else if let file = chunk.file {
        process(chunk, of: file)
      }
      output.deliver(chunk.number, &buffer, report)
    }
  }

  private mutating func process(_ chunk: borrowing InputChunk, of file: InputFile) {
    switch file.format {
    case .text:
      process(chunk, LineParser())
    case .jsonl where file.isArray:
      process(chunk, JSONArrayParser(column: column))
    case .jsonl:
      process(chunk, JSONLinesParser(column: column))
    case .csv, .tsv:
      guard let layout = chunk.layout else { return }
      process(chunk, CSVParser(layout: layout))
    }
  }

  private mutating func process<Parser: RecordParser>(_ chunk: borrowing InputChunk, _ parser: Parser) {
    let text = chunk.text
    let isValid = UTF8Check.firstInvalid(text) == nil
    var start = 0
    var written = 0
    while start < text.count {
      if Parser.hasPadding {
        let begin = parser.begin(in: text, from: start)
        report.lines += text.part(start..<begin).count { $0 == 0x0A }
        start = begin
        if start == text.count { break }
      }
      let end = parser.end(in: text, from: start)
      let part = text.part(start..<end.text)
      if isValid { parse(part, parser) } else { parseChecked(part, parser) }
      answer()
      finishRecord()
      report.lines += Parser.isOneLine ? 1 : text.part(start..<end.next).count { $0 == 0x0A }
      start = end.next
      if buffer.count >= limits.output {
        written += buffer.count
        output.spill(chunk.number, &buffer)
      }
    }
    input.adapt(inputBytes: text.count, outputBytes: written + buffer.count)
  }

  @inline(__always)
  private mutating func parse<Parser: RecordParser>(_ text: BatchText, _ parser: Parser) {
    read.clear(size: text.count)
    parser.parse(text, into: &read)
  }

  /// The same for text that may not be UTF-8: what can be read of it is passed through with U+FFFD
  /// in the wrong places, but it is not answered.
  private mutating func parseChecked<Parser: RecordParser>(_ text: BatchText, _ parser: Parser) {
    guard let invalid = UTF8Check.firstInvalid(text) else { return parse(text, parser) }
    repaired.setCount(0)
    repaired.append(repairing: text)
    parse(repaired.text, parser)
    read.error = "invalid UTF-8 at byte \(invalid + 1); save the file as UTF-8"
  }

  @inline(__always)
  private mutating func answer() {
    record.clear()
    if let error = read.error {
      record.error = error
    } else if let question = read.question, question.count <= BatchLimits.question {
      answerer.answer(question, fields: fields, into: &record)
    } else {
      refuseLong()
    }
  }

  private mutating func refuseLong() {
    record.error = Self.tooLong("question", read.question?.count ?? 0, BatchLimits.question)
    read.question = nil
  }

  private mutating func refuseOverlong(_ chunk: borrowing InputChunk) {
    read.clear(size: 0)
    record.clear()
    let isQuestion = chunk.file?.format == .text
    record.error = Self.tooLong(
      isQuestion ? "question" : "line", chunk.overlong, isQuestion ? BatchLimits.question : limits.record)
    finishRecord()
    report.lines = 1
  }

  private static func tooLong(_ what: String, _ size: Int, _ limit: Int) -> String {
    "\(what) too long (\(size) bytes); at most \(limit) bytes are read"
  }

  @inline(__always)
  private mutating func finishRecord() {
    formatter.append(read, record, to: &buffer)
    tally.add(record)
    report.records += 1
    if record.error != nil || formatter.dropped != nil { note() }
  }

  private mutating func note() {
    defer { formatter.dropped = nil }
    guard isTold, report.notes.count < BatchDiagnostics.most else { return }
    let text =
      record.error.map { "error: \($0)" }
      ?? formatter.dropped.map {
        "warning: “\($0)” is left out, as the first line has no such key; use --format jsonl to keep it"
      }
    if let text { report.notes.append(ChunkReport.Note(line: report.lines, text: text)) }
  }
}
