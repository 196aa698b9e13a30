import PlatformLibc

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
  private var waiting: [Int: Delivery] = [:]
  private var spare: [Delivery]
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
    spare = (0..<jobs).map { _ in Delivery(capacity: 1 << 16) }
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
    let delivery = Delivery(capacity: 0)
    swap(&delivery.buffer, &buffer)
    delivery.report = report
    waiting[number] = delivery
    if !isWriting { writeWaiting() }
    while spare.isEmpty { monitor.wait() }
    let empty = spare.removeLast()
    swap(&empty.buffer, &buffer)
  }

  /// Writes all that is there and whose turn it is. Called and left under the lock.
  private func writeWaiting() {
    isWriting = true
    while let delivery = waiting.removeValue(forKey: turn) {
      monitor.unlock()
      write(delivery.buffer)
      diagnostics.add(delivery.report)
      delivery.empty(largest: 2 * limits.output, size: limits.output)
      monitor.lock()
      spare.append(delivery)
      turn += 1
      monitor.wakeAll()
    }
    isWriting = false
  }

  private func write(_ buffer: borrowing ByteBuffer) {
    guard error == 0, buffer.count > 0 else { return }
    error = file.write(buffer.text)
    if error != 0 { input.stop() }
  }
}

/// What became of a chunk, on its way from worker to output; then an empty buffer on its way back.
private final class Delivery {
  var buffer: ByteBuffer
  var report = ChunkReport()

  init(capacity: Int) { buffer = ByteBuffer(capacity: capacity) }

  /// Makes it ready for the next chunk, with memory of `size` where it has more than `largest`.
  func empty(largest: Int, size: Int) {
    report = ChunkReport()
    buffer.setCount(0)
    if buffer.capacity > largest { buffer.resize(to: size) }
  }
}
