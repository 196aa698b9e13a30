import Wenda

/// Bytes that grow at the end. Not copyable, so that each has one owner and no references are counted, whichever
/// thread it is handed to.
struct ByteBuffer: ~Copyable, Sendable {
  private var memory: MutableFlatArray<UInt8>
  var capacity: Int { memory.count }
  private(set) var count = 0

  init(capacity: Int) {
    memory = MutableFlatArray(uninitialized: max(capacity, 16))
  }

  deinit { memory.deallocate() }

  /// The bytes so far; valid until the buffer changes.
  @inline(__always)
  var text: BatchText { memory.part(0..<count).values }

  /// The byte at `index`, which must be below `count`.
  subscript(index: Int) -> UInt8 {
    @inline(__always) get { memory[index] }
    @inline(__always) nonmutating set { memory[index] = newValue }
  }

  /// The room behind the bytes.
  var room: MutableFlatArray<UInt8> { memory.part(count..<capacity) }

  /// Makes room for `extra` more bytes.
  @inline(__always)
  mutating func reserve(_ extra: Int) {
    if capacity &- count < extra { resize(to: max(count + extra, capacity * 2)) }
  }

  /// Moves the bytes to memory of another size, at least `count`.
  @inline(never)
  mutating func resize(to size: Int) {
    let moved = MutableFlatArray<UInt8>(uninitialized: size)
    moved.copy(text, at: 0)
    memory.deallocate()
    memory = moved
  }

  /// Drops everything behind the first `size` bytes, or takes in bytes written to `room`.
  @inline(__always)
  mutating func setCount(_ size: Int) { count = size }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ text: BatchText) {
    guard text.count > 0 else { return }
    reserve(text.count)
    memory.copy(text, at: count)
    count &+= text.count
  }

  @inline(__always)
  mutating func append(_ text: StaticString) { append(BatchText(text)) }

  mutating func append(_ text: String) {
    text.withFlatUTF8 { append($0) }
  }

  /// A confidence from 0 to 1 with four decimals; what is no such number counts as its nearest.
  @inline(__always)
  mutating func append(confidence: Float) {
    let bounded = confidence >= 0 ? min(confidence, 1) : 0
    let units = UInt32(bounded * 10_000 + 0.5)
    let whole = units / 10_000
    let decimals = units % 10_000
    // Two digits in each half of a word; 103 / 1024 is near enough to a tenth below 100.
    let pairs = decimals / 100 | (decimals % 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F
    let digits = tens | (pairs &- tens &* 10) << 8
    let text = UInt64(digits) << 16 | UInt64(whole)
    reserve(8)
    // The last two of eight bytes are overwritten by what follows.
    memory.store((0x3030_3030_2E30 &+ text).littleEndian, at: count)
    count &+= 6
  }
}
