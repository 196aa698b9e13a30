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
  /// How much to read at a time, so that the output of a chunk stays within bounds.
  private let chunkSize: Atomic<Int>

  // Below: only under the monitor's lock.
  private var sources: ArraySlice<String>
  private var reader: ChunkReader?
  private var layout: CSVLayout?
  private var columns: ColumnNames?
  private var count = 0
  private var isHeaderDue: Bool
  private var isStopped = false

  /// - Parameter output: the output's file, which is refused as an input.
  init(_ options: BatchOptions, limits: BatchLimits, standardInput: Int32, output: stat?) {
    self.options = options
    self.limits = limits
    self.standardInput = standardInput
    self.output = output
    sources = options.sources[...]
    isHeaderDue = !options.lines
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
  /// - Returns: whether there were any, or a message in their place.
  func next(into chunk: inout InputChunk) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    chunk.clear()
    while !isStopped {
      if reader == nil {
        guard let path = sources.popFirst() else { return false }
        open(path, &chunk)
      } else {
        read(into: &chunk)
      }
      if chunk.failure != nil || chunk.file != nil {
        chunk.number = count
        count += 1
        return true
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
    var byte: UInt8 = 0
    _ = write(stopPipe.write, &byte, 1)
  }

  private func open(_ path: String, _ chunk: inout InputChunk) {
    do throws(BatchFailure) {
      let file = try InputFile(
        path: path, format: options.inputFormat(of: path), standardInput: standardInput)
      if let output, output.isRegular, output.isSame(as: file.status) {
        throw BatchFailure(
          message: "\(file.name): error: is the output too; write to another file, or use --output")
      }
      reader = ChunkReader(file: file, limits: limits, stop: stopPipe.read)
      layout = nil
    } catch {
      chunk.failure = error
    }
  }

}
