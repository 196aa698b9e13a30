#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes what workers made of their chunks, in the chunks' order, whoever ends first.
///
/// There is no thread for writing: the worker that brings the chunk whose turn it is writes it and
/// those behind it that wait already. The others go on as long as there are spare buffers.
final class OrderedOutput: @unchecked Sendable {
  private let file: OutputFile
  private let diagnostics: BatchDiagnostics
  private let input: BatchInput
  private let limits: BatchLimits
  private let monitor = Monitor()

  // Below: only under the monitor's lock, except that the writer alone calls file and diagnostics.
  private var waiting: [Int: (buffer: ByteBuffer, report: ChunkReport)] = [:]
  private var spare: [ByteBuffer]
  private var turn = 0
  private var isWriting = false
  /// Why the output takes no more: 0 where it does.
  private(set) var error: Int32 = 0

  init(
    _ file: OutputFile, _ diagnostics: BatchDiagnostics, _ input: BatchInput, limits: BatchLimits, jobs: Int
  ) {
    self.file = file
    self.diagnostics = diagnostics
    self.input = input
    self.limits = limits
    spare = (0..<jobs).map { _ in ByteBuffer(capacity: 1 << 16) }
  }

  deinit {
    for buffer in spare { buffer.deallocate() }
  }

  /// Writes the beginning of a chunk's output as soon as it is its turn, and empties the buffer.
  func spill(_ number: Int, _ buffer: inout ByteBuffer) {
    monitor.lock()
    while turn != number || isWriting { monitor.wait() }
    isWriting = true
    monitor.unlock()
    write(buffer)
    buffer.setCount(0)
    monitor.lock()
    isWriting = false
    monitor.unlock()
  }

  /// Takes the rest of a chunk's output, and gives an empty buffer for it.
  func deliver(_ number: Int, _ buffer: inout ByteBuffer, _ report: ChunkReport) {
    monitor.lock()
    defer { monitor.unlock() }
    waiting[number] = (buffer, report)
    if !isWriting { writeWaiting() }
    while spare.isEmpty { monitor.wait() }
    buffer = spare.removeLast()
  }

  /// Writes all that is there and whose turn it is. Called and left under the lock.
  private func writeWaiting() {
    isWriting = true
    while let (text, report) = waiting.removeValue(forKey: turn) {
      monitor.unlock()
      var buffer = text
      write(buffer)
      diagnostics.add(report)
      buffer.setCount(0)
      if buffer.capacity > 2 * limits.output { buffer.resize(to: limits.output) }
      monitor.lock()
      spare.append(buffer)
      turn += 1
      monitor.wakeAll()
    }
    isWriting = false
  }

  private func write(_ buffer: ByteBuffer) {
    guard error == 0, buffer.count > 0 else { return }
    error = file.write(buffer.text)
    if error != 0 { input.stop() }
  }
}
