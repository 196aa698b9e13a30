import BuiltInImage
import Wenda

/// The knowledge that is compiled in: `Intents/` of this package, fitted by `wenda compile`.
public enum BuiltInKnowledge {
  /// Views the built-in knowledge. It is read where it lies in the program.
  public static func load() throws(ImageError) -> Knowledge {
    // A C function tells the address, and another one the size.
    let image = unsafe FlatArray(
      base: wenda_built_in_image().assumingMemoryBound(to: UInt8.self), count: wenda_built_in_image_size())
    return try Knowledge(constantImage: image)
  }
}
