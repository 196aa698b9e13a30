import Wenda

/// The knowledge that is compiled in: `Intents/` of this package, fitted when it was built.
public enum BuiltInKnowledge {
  /// Views the built-in knowledge. Each call decodes it anew.
  public static func load() throws -> Knowledge {
    try Knowledge(embedded: embeddedImage)
  }
}
