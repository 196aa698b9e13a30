/// What became of a chunk, beside its output.
struct ChunkReport {
  /// Something about one record.
  struct Note {
    /// Lines of the chunk before the record's.
    var line: Int
    /// `error: …` or `warning: …`
    var text: String
  }

  var file: InputFile?
  /// The number of the first line, where the file begins here; else 0.
  var firstLine = 0
  /// Something about the file.
  var note: String?
  var failure: FileFailure?
  var bytes = 0
  var records = 0
  var lines = 0
  /// The first `BatchDiagnostics.most` of them.
  var notes: [Note] = []
}

/// What is told on standard error while the records are written; told in the order of the input, so
/// it is the same whatever the number of workers. Used by one thread at a time.
final class BatchDiagnostics {
  /// Notes about single records; as the records hold their errors themselves, the first will do.
  static let most = 10

  private let console: Console
  private let progress: Progress?
  private let hasNotes: Bool
  private var line = 1
  private var noted = 0
  private(set) var hasFailure = false

  /// - Parameter progress: nil for none.
  init(_ console: Console, progress: Progress?, hasNotes: Bool) {
    self.console = console
    self.progress = progress
    self.hasNotes = hasNotes
  }

  func add(_ report: ChunkReport) {
    if let note = report.note, hasNotes { tell(note) }
    if let failure = report.failure {
      hasFailure = true
      tell(failure.description)
      return
    }
    if report.firstLine > 0 { line = report.firstLine }
    for note in report.notes where hasNotes && noted < Self.most {
      noted += 1
      tell("\(report.file?.name ?? ""):\(line + note.line):1: \(note.text)")
      if noted == Self.most { tell("further errors of single lines are in their records only") }
    }
    line += report.lines
    progress?.add(bytes: report.bytes, records: report.records)
  }

  private func tell(_ message: String) {
    progress?.clear()
    console.write(message + "\n")
  }
}
