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

  // The following are accessed only under the monitor's lock. `file` and `diagnostics` are used by the thread
  // that is writing, without it.
  private var waiting: [Int: Delivery] = [:]
  private var spare: [Delivery]
  private var turn = 0
  private var isWriting = false
  /// The error number of the output; 0 while it can be written.
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

  /// Waits for the chunk's turn, writes the first part of its output and empties the buffer.
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

  /// Writes all deliveries whose turn it is. The lock is held on entry and on return.
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

/// The output of a chunk on its way from worker to file; afterwards an empty buffer to be reused.
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
