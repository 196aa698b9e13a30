import FuzzSupport
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats
@testable import WendaStreams
@testable import WendaCommands

/// Answers by the bytes of the question alone.
private struct ByteAnswerer: BatchAnswerer {
  mutating func answer(
    _ question: FlatArray<UInt8>, fields: BatchFields, into record: inout BatchRecord
  ) {
    record.language = question[0] >= 0x80 ? BatchText("zh") : BatchText("en")
    record.confidence = Float(question.count % 8) / 8
    record.decision = record.confidence > 0.5 ? .answer : .decline
    if record.confidence > 0.5 { record.intent = BatchText("a|b") }
    record.answer = BatchText("Say \"hi\",\n\tthen\\go.")
    record.candidates = [BatchRecord.Candidate(intent: BatchText("a|b"), confidence: record.confidence)]
  }
}

extension FuzzTarget {
  static let batchCSV = FuzzTarget("batch-csv", longest: 512) { bytes in
    runBatch(bytes, [.csv, .tsv])
  }

  static let batchJSON = FuzzTarget("batch-json", longest: 512) { bytes in runBatch(bytes, [.jsonl]) }

  static let batchText = FuzzTarget("batch-text", longest: 512) { bytes in runBatch(bytes, [.text]) }

  private struct Outcome: Equatable {
    var status: Int32
    var output: [UInt8]
    var error: [UInt8]
  }

  /// The same file cut elsewhere gives the same output, and that is valid.
  private static func runBatch(_ bytes: FlatArray<UInt8>, _ formats: [BatchInputFormat]) {
    var input = FuzzInput(bytes)
    var options = BatchOptions()
    options.inputFormat = formats[input.number(below: formats.count)]
    options.format = BatchOutputFormat.allCases[input.number(below: BatchOutputFormat.allCases.count)]
    options.jobs = 1
    let choices = input.number(below: 256)
    if options.format.isTable { options.hasSafeCells = choices & 1 == 1 }
    if choices & 2 == 2 { options.fields = [.question, .intent, .error] }
    if choices & 4 == 4, options.inputFormat != .text { options.column = "q" }
    if choices & 8 == 8, options.inputFormat == .jsonl, options.format == .jsonl { options.lines = true }
    let small = 1 + input.number(below: 64)
    let record = 1 + input.number(below: 256)
    let file = MemoryFile(input.rest)
    defer { file.close() }
    // With lines too long to be held, too: still the same however it is cut, but for chunks longer than a record.
    let isLimited = choices & 16 == 16
    let limit = isLimited ? record : 1 << 20
    let whole = outcome(options, file, chunk: isLimited ? record : 4096, record: limit)
    let cut = outcome(options, file, chunk: isLimited ? min(small, record) : small, record: limit)
    require(whole == cut, "chunks of \(small), records of \(limit): \(text(whole)) is \(text(cut))")
    if whole.status != 2 { check(whole.output, options) }
    Printed.check(String(decoding: whole.error, as: UTF8.self))
  }

  private static func text(_ outcome: Outcome) -> String {
    let streams = [outcome.output, outcome.error].map { String(decoding: $0, as: UTF8.self).debugDescription }
    return "\(outcome.status) \(streams)"
  }

  private static func outcome(
    _ options: BatchOptions, _ input: MemoryFile, chunk: Int, record: Int
  ) -> Outcome {
    let (output, error) = (MemoryFile([]), MemoryFile([]))
    defer {
      output.close()
      error.close()
    }
    var limits = BatchLimits(jobs: 1)
    (limits.chunk, limits.record) = (chunk, record)
    var options = options
    options.inputs = [input.path]
    let status = BatchEngine.run(
      options, streams: StandardStreams(input: -1, output: output.descriptor, error: error.descriptor),
      limits: limits
    ) { ByteAnswerer() }
    // How the file is encoded is told when it is found out, which may be before or after the errors of lines.
    let told = error.text().split(separator: 0x0A).map(Array.init).sorted { $0.lexicographicallyPrecedes($1) }
    return Outcome(status: status, output: output.text(), error: Array(told.joined(separator: [0x0A])))
  }

  private static func check(_ output: [UInt8], _ options: BatchOptions) {
    guard !output.isEmpty else { return }
    guard let text = String(validating: output, as: UTF8.self) else { fatalError("output is not UTF-8") }
    switch options.format {
    case .text:
      // As a terminal gets it; a file has the text as it is.
      var shown = ByteBuffer(capacity: output.count)
      output.withFlatArray { shown.append(forTerminal: $0) }
      Printed.check(String(decoding: shown.text, as: UTF8.self).replacing("\t", with: " "))
    case .jsonl:
      for line in text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
        do throws(JSONFailure) {
          _ = try JSONReader.read(Array(line))
        } catch {
          // What is passed through goes out as it came, a key twice too.
          require(error.message.hasPrefix("a second"), "\(error) in \(Substring(line))")
        }
      }
      Printed.check(text)
    case .csv:
      let table = Table(SourceText(file: "o.csv", text), delimiter: UInt8(ascii: ","))
      require(table.problems.isEmpty, "\(table.problems) in \(text.debugDescription)")
      for row in table.rows where row.count != table.header.count {
        fatalError("\(row.count) cells for \(table.header.count) in \(text.debugDescription)")
      }
    case .tsv:
      let counts = text.utf8.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        line.count { $0 == 0x09 }
      }
      require(counts.allSatisfy { $0 == counts.first }, "rows of several lengths: \(text.debugDescription)")
    }
  }
}
