import PlatformLibc

extension MutableFlatArray<UInt8> {
  /// Fills the memory with what comes next from a descriptor, at most as much as there is room for.
  ///
  /// - Returns: the count of bytes, 0 at the end; or -1, and the reason in `errno`.
  package func read(from descriptor: Int32) -> Int { unsafe PlatformLibc.read(descriptor, base, count) }
}

extension FlatArray<UInt8> {
  /// Writes the bytes, or the first of them, to a descriptor.
  ///
  /// - Returns: the count of the bytes that were written; or -1, and the reason in `errno`.
  package func write(to descriptor: Int32) -> Int { unsafe PlatformLibc.write(descriptor, base, count) }
}
