/// Bytes that grow at the end. A plain value around memory that its owner frees, so that threads can
/// hand it on without counting references.
struct ByteBuffer: @unchecked Sendable {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  func deallocate() { start.deallocate() }

  /// The bytes so far; valid until the buffer changes.
  @inline(__always)
  var text: BatchText { BatchText(start: start, count: count) }

  /// The byte at `index`, which must be below `count`.
  subscript(index: Int) -> UInt8 {
    @inline(__always) get { start[index] }
    @inline(__always) nonmutating set { start[index] = newValue }
  }

  /// The room behind the bytes.
  var room: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: start + count, count: capacity - count)
  }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity - count < extra { resize(to: max(count + extra, capacity * 2)) }
  }

  /// Moves the bytes to memory of another size, at least `count`.
  @inline(never)
  mutating func resize(to size: Int) {
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = size
  }

  /// Drops everything behind the first `size` bytes, or takes in bytes written to `room`.
  @inline(__always)
  mutating func setCount(_ size: Int) { count = size }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ text: BatchText) {
    guard let source = text.baseAddress, text.count > 0 else { return }
    reserve(text.count)
    (start + count).update(from: source, count: text.count)
    count += text.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) { append(BatchText(text)) }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// A confidence from 0 to 1 with four decimals; what is no such number counts as its nearest.
  @inline(__always)
  mutating func append(confidence: Float) {
    let bounded = confidence >= 0 ? min(confidence, 1) : 0
    var digits = UInt32(bounded * 10_000 + 0.5)
    reserve(6)
    let end = start + count
    end[1] = UInt8(ascii: ".")
    for place in stride(from: 5, through: 2, by: -1) {
      end[place] = UInt8(truncatingIfNeeded: UInt32(UInt8(ascii: "0")) + digits % 10)
      digits /= 10
    }
    end[0] = UInt8(truncatingIfNeeded: UInt32(UInt8(ascii: "0")) + digits)
    count += 6
  }
}
