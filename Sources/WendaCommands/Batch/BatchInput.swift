import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files with questions, one after another, handed out in chunks to whoever asks next.
final class BatchInput: @unchecked Sendable {
  private let options: BatchOptions
  private let limits: BatchLimits
  private let standardInput: Int32
  private let output: stat?
  private let monitor = Monitor()
  private let stopPipe: (read: Int32, write: Int32)
  private let isStopped = Atomic(false)
  /// How much to read at a time, so that the output of a chunk stays within bounds.
  private let chunkSize: Atomic<Int>

  // Below: only under the monitor's lock.
  private var sources: ArraySlice<String>
  private var reader: ChunkReader?
  private var layout: CSVLayout?
  private var columns: ColumnNames?
  private var count = 0
  private var hasBegun = false

  /// - Parameter output: the output's file, which is refused as an input.
  init(_ options: BatchOptions, limits: BatchLimits, standardInput: Int32, output: stat?) {
    self.options = options
    self.limits = limits
    self.standardInput = standardInput
    self.output = output
    sources = options.sources[...]
    chunkSize = Atomic(limits.chunk)
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    stopPipe = (ends[0], ends[1])
  }

  deinit {
    close(stopPipe.read)
    close(stopPipe.write)
  }

  /// Fills `chunk` with the next records.
  ///
  /// - Returns: whether there were any, or a failure in their place.
  func next(into chunk: inout InputChunk) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    chunk.clear(capacity: limits.chunk)
    while !isStopped.load(ordering: .relaxed) {
      do throws(FileFailure) {
        if let reader {
          try read(reader, into: &chunk)
        } else if let path = sources.popFirst() {
          try open(path)
        } else {
          return false
        }
      } catch {
        reader = nil
        chunk.file = nil
        chunk.failure = error
      }
      if chunk.file != nil || chunk.failure != nil {
        chunk.number = count
        count += 1
        return !isStopped.load(ordering: .relaxed)
      }
    }
    return false
  }

  /// Learns how much output came of a chunk.
  func adapt(inputBytes: Int, outputBytes: Int) {
    guard inputBytes > 0, outputBytes > 0 else { return }
    let fitting = limits.output / 2 * inputBytes / outputBytes
    chunkSize.store(min(max(fitting, min(4096, limits.chunk)), limits.chunk), ordering: .relaxed)
  }

  /// Makes `next` end, also where somebody waits in it.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    var byte: UInt8 = 0
    _ = write(stopPipe.write, &byte, 1)
  }

  private func open(_ path: String) throws(FileFailure) {
    let file = try InputFile(
      path: path, format: options.inputFormat(of: path), standardInput: standardInput)
    if let output, output.isRegular, output.isSame(as: file.status) {
      throw FileFailure("\(file.name): error: this is the output; write it with --output instead")
    }
    reader = ChunkReader(file: file, limits: limits, stop: stopPipe.read)
    layout = nil
  }

  private func read(_ reader: ChunkReader, into chunk: inout InputChunk) throws(FileFailure) {
    let isStart = reader.isAtStart
    let size = chunkSize.load(ordering: .relaxed)
    guard try reader.fill(&chunk, size: size) || isStart else {
      self.reader = nil
      return
    }
    if isStart { try begin(reader.file, &chunk) }
    chunk.file = reader.file
    chunk.layout = layout
    chunk.columns = columns
  }

  /// Deals with what stands before a file's records.
  private func begin(_ file: InputFile, _ chunk: inout InputChunk) throws(FileFailure) {
    chunk.firstLine = 1
    if !options.lines, let problem = Self.foreignForm(of: chunk.text) {
      throw FileFailure("\(file.name):1:1: error: \(problem)")
    }
    chunk.start = chunk.text.count - chunk.text.behindByteOrderMark.count
    switch file.format {
    case .csv: layout = try header(UInt8(ascii: ","), file, &chunk)
    case .tsv: layout = try header(UInt8(ascii: "\t"), file, &chunk)
    case .text, .jsonl: layout = nil
    }
    if options.format.isTable, !options.lines { try setColumns(file, chunk) }
    chunk.isFirst = !hasBegun && !options.lines
    hasBegun = true
  }

  /// What is wrong with a file that has no lines of UTF-8 at all, by its beginning.
  private static func foreignForm(of text: BatchText) -> String? {
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) {
      return "this is UTF-16; save the file as UTF-8"
    }
    if !text.contains(0x0A), text.dropLast().contains(0x0D) {
      return "its lines end in carriage returns only; save it with the line ends of Unix or Windows"
    }
    return nil
  }

  private func header(
    _ delimiter: UInt8, _ file: InputFile, _ chunk: inout InputChunk
  ) throws(FileFailure) -> CSVLayout {
    do throws(BatchUsageError) {
      return try CSVLayout(takenFrom: &chunk, delimiter: delimiter, column: options.column)
    } catch {
      throw FileFailure("\(file.name):1:1: error: \(error.description)")
    }
  }

  /// The first file decides on the columns of a table.
  private func setColumns(_ file: InputFile, _ chunk: InputChunk) throws(FileFailure) {
    let passed: [[UInt8]] =
      switch file.format {
      case .csv, .tsv: layout?.passedNames ?? []
      case .jsonl: JSONLinesParser(column: options.column).firstPassedNames(in: chunk.text)
      case .text: []
      }
    guard let columns else {
      columns = ColumnNames(passed)
      return
    }
    guard file.format != .jsonl else { return }
    if let extra = passed.first(where: { name in !columns.columns.contains { $0.name.elementsEqual(name) } })
    {
      throw FileFailure(
        "\(file.name):1:1: error: the column “\(String(decoding: extra, as: UTF8.self))” is not in "
          + "the first file, so the output has no place for it; use --format jsonl, or one run a file")
    }
  }
}
