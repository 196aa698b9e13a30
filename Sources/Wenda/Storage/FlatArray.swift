/// A run of values inside a knowledge image. It does not keep the image alive: whoever holds one
/// holds the ``Knowledge`` too.
///
/// An index is not checked, for the images are when they are loaded (``Knowledge/validate()``); in debug builds
/// it is all the same, so that tests find what that leaves out.
struct FlatArray<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element {
    #if CHECKED_IMAGES
      precondition(index >= 0 && index < count, "a look outside of a section")
    #endif
    return base[index]
  }
}
