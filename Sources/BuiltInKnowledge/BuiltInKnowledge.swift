import BuiltInImage
import Wenda

/// The knowledge that is compiled in: `Intents/` of this package, fitted by `wenda compile`.
public enum BuiltInKnowledge {
  /// Views the built-in knowledge. It is read where it lies in the program.
  public static func load() throws(ImageError) -> Knowledge {
    try Knowledge(
      constantImage: UnsafeRawBufferPointer(start: wenda_built_in_image(), count: wenda_built_in_image_size())
    )
  }
}
