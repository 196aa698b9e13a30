import PlatformLibc
import Wenda
import Synchronization

/// The files with questions, one after another, handed out in chunks to the workers.
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

  // The following are accessed only under the monitor's lock.
  private var sources: ArraySlice<String>
  private var reader: ChunkReader?
  private var opening: InputOpening
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
    stopPipe = openPipe() ?? (-1, -1)
    opening = InputOpening(options, stop: stopPipe.read)
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

  /// Makes `next` return, also in threads that wait in it.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    writeByte(0, to: stopPipe.write)
  }

  private func open(_ path: String) throws(FileFailure) {
    let format = options.inputFormat(of: path)
    let file = try InputFile(path: path, format: format, standardInput: standardInput)
    if let output, output.isRegular, output.isSame(as: file.status) {
      throw FileFailure("\(file.name): error: this is the output; write it with --output instead")
    }
    var opening = InputOpening(options, stop: stopPipe.read)
    try opening.open(file)
    reader = ChunkReader(file: file, splitter: opening.splitter, limits: limits, stop: stopPipe.read)
    (self.opening, layout) = (opening, nil)
  }

  private func read(_ reader: ChunkReader, into chunk: inout InputChunk) throws(FileFailure) {
    let isStart = reader.isAtStart
    let size = chunkSize.load(ordering: .relaxed)
    guard try fill(&chunk, reader, size: size) || isStart else {
      self.reader = nil
      return
    }
    if isStart { try begin(reader, &chunk) }
    chunk.file = reader.file
    chunk.layout = layout
    chunk.columns = columns
    (chunk.note, opening.encoding.note) = (opening.encoding.note, nil)
  }

  /// Fills a chunk; again if that shows that the file has to be decoded.
  private func fill(_ chunk: inout InputChunk, _ reader: ChunkReader, size: Int) throws(FileFailure) -> Bool {
    guard try reader.fill(&chunk, size: size) else { return false }
    if opening.encoding.isSettled || chunk.overlong > 0 { return true }
    let isDecoded = try opening.encoding.settle(chunk.bytes.text, of: reader.file) {
      reader.takeBack(&chunk)
    }
    return try isDecoded || chunk.bytes.count == 0 ? reader.fill(&chunk, size: size) : true
  }

  /// Adds the next records to a chunk; reads all of them again if they show that the file has to be decoded.
  ///
  /// - Returns: false where there are none.
  private func extend(_ chunk: inout InputChunk, _ reader: ChunkReader) throws(FileFailure) -> Bool {
    guard reader.extend(&chunk) else { return false }
    if opening.encoding.isSettled { return true }
    let size = chunk.bytes.count
    let isDecoded = try opening.encoding.settle(chunk.bytes.text, of: reader.file) {
      reader.takeBack(&chunk)
    }
    return try isDecoded || chunk.bytes.count == 0 ? reader.fill(&chunk, size: size) : true
  }

  /// Deals with what stands before a file's records.
  private func begin(_ reader: ChunkReader, _ chunk: inout InputChunk) throws(FileFailure) {
    let file = reader.file
    chunk.firstLine = 1 + opening.linesBefore
    // In an array they are space between elements, of which a chunk has as many as have come.
    if !options.lines, !file.isArray, !chunk.text.contains(0x0A), chunk.text.dropLast().contains(0x0D) {
      throw file.failure(
        "its lines end in carriage returns only; save it with the line ends of Unix or Windows")
    }
    chunk.start = chunk.text.count - chunk.text.behindByteOrderMark.count
    layout = nil
    if let table = opening.table {
      if table.hasSeparatorLine {
        chunk.skipLine()
        // A long header may be the next chunk's.
        if chunk.text.isEmpty { _ = try extend(&chunk, reader) }
      }
      layout = try header(table.delimiter, file, &chunk)
    }
    if options.format.isTable, !options.lines { try setColumns(reader, &chunk) }
    chunk.isFirst = !hasBegun && !options.lines
    hasBegun = true
  }

  private func header(
    _ delimiter: UInt8, _ file: InputFile, _ chunk: inout InputChunk
  ) throws(FileFailure) -> CSVLayout {
    do throws(BatchUsageError) {
      return try CSVLayout(takenFrom: &chunk, delimiter: delimiter, column: options.column)
    } catch {
      throw file.failure(error.description)
    }
  }

  /// The first file decides on the columns of a table.
  private func setColumns(_ reader: ChunkReader, _ chunk: inout InputChunk) throws(FileFailure) {
    let file = reader.file
    if file.format == .jsonl, columns != nil { return }
    let passed: [[UInt8]] =
      switch file.format {
      case .csv, .tsv: layout?.passedNames ?? []
      case .jsonl: try firstPassedNames(reader, &chunk)
      case .text: []
      }
    guard let columns else {
      guard passed.count <= BatchLimits.columns else {
        throw FileFailure(
          "\(file.name):1:1: error: the first record has \(passed.count) keys, and a table at most "
            + "\(BatchLimits.columns) columns; use --format jsonl")
      }
      columns = ColumnNames(passed)
      return
    }
    if let extra = passed.first(where: { $0.withFlatArray { columns.place(of: $0) } == nil }) {
      throw FileFailure(
        "\(file.name):1:1: error: the column “\(String(decoding: extra, as: UTF8.self))” is not in "
          + "the first file, so the output has no place for it; use --format jsonl, or one run a file")
    }
  }

  /// The keys of the first record that can be read. The chunk gets as many records as it takes to find one, so
  /// that the columns do not depend on how much has come already.
  private func firstPassedNames(
    _ reader: ChunkReader, _ chunk: inout InputChunk
  ) throws(FileFailure) -> [[UInt8]] {
    func names(_ chunk: borrowing InputChunk) -> [[UInt8]]? {
      if reader.file.isArray {
        let parser = JSONArrayParser(column: options.column)
        return parser.firstPassedNames(in: chunk.text, limit: BatchLimits.firstRecord)
      }
      let parser = JSONLinesParser(column: options.column)
      return parser.firstPassedNames(in: chunk.text, limit: BatchLimits.firstRecord)
    }
    var found = names(chunk)
    while found == nil, chunk.overlong == 0, chunk.text.count < BatchLimits.firstRecord,
      try extend(&chunk, reader)
    {
      found = names(chunk)
    }
    return found ?? []
  }
}
