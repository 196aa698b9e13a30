/// A run of values in memory of another owner, to be changed there; see ``FlatArray``.
@safe @usableFromInline
package struct MutableFlatArray<Element: BitwiseCopyable>: @unchecked Sendable, BitwiseCopyable {
  @usableFromInline package let base: UnsafeMutablePointer<Element>
  @usableFromInline package let count: Int

  /// A run that begins at an address.
  @inlinable @inline(__always)
  package init(base: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  /// A buffer, which may be without an address where it is empty.
  @inlinable @inline(__always)
  package init(_ buffer: UnsafeMutableBufferPointer<Element>) {
    unsafe self.init(
      base: buffer.baseAddress ?? UnsafeMutablePointer(mutating: FlatArray<Element>.nowhere),
      count: buffer.count)
  }

  /// Memory of its own for values, all as the given one, until ``deallocate()``.
  @inlinable
  package init(repeating value: Element, count: Int) {
    unsafe self.init(base: .allocate(capacity: max(count, 1)), count: count)
    unsafe base.initialize(repeating: value, count: count)
  }

  /// The same, of bytes that are whatever they are until they are written.
  @inlinable
  package init(uninitialized count: Int) where Element == UInt8 {
    unsafe self.init(base: .allocate(capacity: max(count, 1)), count: count)
  }

  /// Gives the memory of its own back.
  @inlinable
  package func deallocate() { unsafe base.deallocate() }

  @inlinable @inline(__always)
  package subscript(index: Int) -> Element {
    get {
      check(index, 1)
      return unsafe base[index]
    }
    nonmutating _modify {
      check(index, 1)
      yield unsafe &base[index]
    }
  }

  /// The values of a range, numbered from 0.
  @inlinable @inline(__always)
  package func part(_ range: Range<Int>) -> MutableFlatArray {
    check(range.lowerBound, range.count)
    return unsafe MutableFlatArray(base: base + range.lowerBound, count: range.count)
  }

  /// The values, to be read.
  @inlinable @inline(__always)
  package var values: FlatArray<Element> { unsafe FlatArray(base: base, count: count) }

  @inlinable @inline(__always)
  package func check(_ index: Int, _ length: Int) { values.check(index, length) }
}

extension MutableFlatArray where Element: FixedWidthInteger {
  /// Values from a place on, side by side.
  @inlinable @inline(__always)
  package func load<Value: SIMD & BitwiseCopyable>(at index: Int, as type: Value.Type) -> Value
  where Value.Scalar == Element { values.load(at: index, as: type) }

  /// Puts values side by side from a place on.
  @inlinable @inline(__always)
  package func store<Value: SIMD & BitwiseCopyable>(_ value: Value, at index: Int)
  where Value.Scalar == Element {
    check(index, Value.scalarCount)
    unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: value, as: Value.self)
  }
}

extension MutableFlatArray<UInt8> {
  /// Puts a value at a place, which need not be aligned.
  @inlinable @inline(__always)
  package func store<Value: BitwiseCopyable>(_ value: Value, at offset: Int) {
    check(offset, MemoryLayout<Value>.size)
    unsafe UnsafeMutableRawPointer(base + offset).storeBytes(of: value, as: Value.self)
  }

  /// Puts bytes at a place.
  @inlinable @inline(__always)
  package func copy(_ bytes: FlatArray<UInt8>, at offset: Int) {
    check(offset, bytes.count)
    unsafe UnsafeMutableRawPointer(base + offset).copyMemory(from: bytes.base, byteCount: bytes.count)
  }
}
