/// A run of values inside a knowledge image. It does not keep the image alive: whoever holds one
/// holds the ``Knowledge`` too.
struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element { base[index] }
}
