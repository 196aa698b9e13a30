/// Indexing as that of the standard library's views of memory: bounds are only checked in debug builds.
extension FlatArray: RandomAccessCollection {
  @inlinable @inline(__always)
  package var startIndex: Int { 0 }

  @inlinable @inline(__always)
  package var endIndex: Int { count }

  @inlinable @inline(__always)
  package var indices: Range<Int> { 0..<count }

  @inlinable @inline(__always)
  package subscript(bounds: Range<Int>) -> Slice<FlatArray> {
    check(bounds.lowerBound, bounds.count)
    return Slice(base: self, bounds: bounds)
  }

  @inlinable @inline(__always)
  package func index(after index: Int) -> Int { index &+ 1 }

  @inlinable @inline(__always)
  package func index(before index: Int) -> Int { index &- 1 }

  @inlinable @inline(__always)
  package func index(_ index: Int, offsetBy distance: Int) -> Int { index &+ distance }

  @inlinable @inline(__always)
  package func distance(from start: Int, to end: Int) -> Int { end &- start }

  // What a slice asks before it looks at a value.
  // swift-format-ignore: NoLeadingUnderscores
  @inlinable @inline(__always)
  package func _failEarlyRangeCheck(_ index: Int, bounds: Range<Int>) { check(index, 0) }

  // swift-format-ignore: NoLeadingUnderscores
  @inlinable @inline(__always)
  package func _failEarlyRangeCheck(_ range: Range<Int>, bounds: Range<Int>) {
    check(range.lowerBound, range.count)
  }

  // By which arrays and strings are made of it at the speed of memory.
  @inlinable @inline(__always)
  package func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result? {
    try unsafe body(UnsafeBufferPointer(start: base, count: count))
  }
}
