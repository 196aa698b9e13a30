import MemoryHints
import PlatformLibc

/// A run of values that lie in memory of another owner: a section of a knowledge image, a text, a part of an array.
///
/// It does not keep that memory alive: whoever holds a section holds the ``Knowledge`` too, and a run that a closure is
/// given ends with the closure.
///
/// An index is not checked, for images are checked when they are loaded (``Knowledge/validate()``) and texts are read
/// up to their `count`; in debug builds it is all the same, so that tests find what that leaves out.
@safe @usableFromInline
package struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable, BitwiseCopyable {
  @usableFromInline package let base: UnsafePointer<Element>
  @usableFromInline package let count: Int

  /// A run that begins at an address and whose memory is initialised.
  @inlinable @inline(__always)
  package init(base: UnsafePointer<Element>, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inlinable @inline(__always)
  package subscript(index: Int) -> Element {
    check(index, 1)
    return unsafe base[index]
  }

  /// The values of a range, numbered from 0.
  @inlinable @inline(__always)
  package func part(_ range: Range<Int>) -> FlatArray {
    check(range.lowerBound, range.count)
    return unsafe FlatArray(base: base + range.lowerBound, count: range.count)
  }

  @inlinable @inline(__always)
  package init(rebasing slice: Slice<FlatArray>) {
    self = slice.base.part(slice.startIndex..<slice.endIndex)
  }

  /// Asks for the memory of a value.
  @inlinable @inline(__always)
  package func prefetch(_ index: Int) {
    check(index, 1)
    unsafe wenda_prefetch(base + index)
  }

  @inlinable @inline(__always)
  package func check(_ index: Int, _ length: Int) {
    #if CHECKED_IMAGES
      precondition(index >= 0 && length >= 0 && index <= count - length, "a look outside of a section")
    #endif
  }
}

extension FlatArray {
  /// The memory from a value on as a value of another type, such as a vector of several of them.
  @inlinable @inline(__always)
  package func load<Value: BitwiseCopyable>(at index: Int, as type: Value.Type) -> Value {
    check(index, (MemoryLayout<Value>.size + MemoryLayout<Element>.stride - 1) / MemoryLayout<Element>.stride)
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: type)
  }
}

extension FlatArray<UInt8> {
  /// No bytes.
  @inlinable
  package static var empty: FlatArray { FlatArray("") }

  /// The bytes of a literal.
  @inlinable @inline(__always)
  package init(_ text: StaticString) { unsafe self.init(base: text.utf8Start, count: text.utf8CodeUnitCount) }

  /// Bytes as values of another type. They must be aligned as those are.
  @inlinable
  package func values<Value: BitwiseCopyable>(at offset: Int, count: Int, as type: Value.Type) -> FlatArray<
    Value
  > {
    let (length, overflow) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    precondition(
      !overflow && offset >= 0 && length >= 0 && offset <= self.count - length, "a look outside of an image")
    return unsafe FlatArray<Value>(
      base: (UnsafeRawPointer(base) + offset).assumingMemoryBound(to: type), count: count)
  }

  /// The place of the first such byte from a place on.
  @inlinable @inline(__always)
  package func first(_ byte: UInt8, from start: Int) -> Int? {
    check(start, 0)
    guard let found = unsafe memchr(base + start, Int32(byte), count - start) else { return nil }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Feeds a hash with the bytes.
  @inlinable
  package func hash(into hasher: inout Hasher) {
    unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Whether both have the same bytes.
  @inlinable @inline(__always)
  package func isEqual(to other: FlatArray) -> Bool {
    unsafe count == other.count && memcmp(base, other.base, count) == 0
  }

  /// Whether both are the same bytes at the same place.
  @inlinable @inline(__always)
  package func isSame(as other: FlatArray) -> Bool { unsafe base == other.base && count == other.count }

  /// A number for where the bytes are.
  @inlinable @inline(__always)
  package var address: UInt { unsafe UInt(bitPattern: base) }
}
