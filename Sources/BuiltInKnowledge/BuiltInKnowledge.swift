import Wenda

/// The knowledge that is compiled in: `Intents/` of this package, fitted when it was built.
public enum BuiltInKnowledge {
  /// Views the built-in knowledge. It is read where it lies in the program.
  public static func load() throws(ImageError) -> Knowledge {
    try Knowledge(embedded: embeddedImage)
  }
}
