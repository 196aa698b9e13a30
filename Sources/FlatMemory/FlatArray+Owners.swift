extension FlatArray {
  /// A buffer, which may be without an address where it is empty.
  @inlinable @inline(__always)
  package init(_ buffer: UnsafeBufferPointer<Element>) {
    unsafe self.init(base: buffer.baseAddress ?? Self.nowhere, count: buffer.count)
  }

  /// An address that is aligned and that nothing is read from.
  @inlinable
  package static var nowhere: UnsafePointer<Element> {
    unsafe UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }
}

extension Array where Element: BitwiseCopyable {
  /// Calls `body` with the values, which stay where they are meanwhile.
  @inlinable @inline(__always)
  package func withFlatArray<Result, Failure>(
    _ body: (FlatArray<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { (buffer) throws(Failure) in try unsafe body(FlatArray(buffer)) }
  }

  /// Calls `body` with the values, to be changed where they are.
  @inlinable @inline(__always)
  package mutating func withMutableFlatArray<Result, Failure>(
    _ body: (MutableFlatArray<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeMutableBufferPointer { (buffer) throws(Failure) in
      try unsafe body(MutableFlatArray(buffer))
    }
  }
}

extension ArraySlice where Element: BitwiseCopyable {
  /// Calls `body` with the values, which stay where they are meanwhile.
  @inlinable @inline(__always)
  package func withFlatArray<Result, Failure>(
    _ body: (FlatArray<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe withUnsafeBufferPointer { (buffer) throws(Failure) in try unsafe body(FlatArray(buffer)) }
  }
}

extension StringProtocol {
  /// Calls `body` with the text as UTF-8 where it lies so.
  @inlinable @inline(__always)
  package func withFlatUTF8IfAvailable<Result>(_ body: (FlatArray<UInt8>) throws -> Result) rethrows
    -> Result?
  {
    try utf8.withContiguousStorageIfAvailable { try unsafe body(FlatArray($0)) }
  }
}

extension MutableFlatArray {
  /// Calls `body` with memory that ends with the call, and whose values are whatever they are.
  @inlinable @inline(__always)
  package static func withTemporary<Result>(count: Int, _ body: (MutableFlatArray) -> Result) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: count) {
      unsafe body(MutableFlatArray($0))
    }
  }
}

extension String {
  /// Calls `body` with the text as UTF-8.
  @inlinable @inline(__always)
  package func withFlatUTF8<Result>(_ body: (FlatArray<UInt8>) throws -> Result) rethrows -> Result {
    var text = self
    return try text.withUTF8 { try unsafe body(FlatArray($0)) }
  }
}
