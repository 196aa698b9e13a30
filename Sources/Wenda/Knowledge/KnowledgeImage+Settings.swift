extension KnowledgeImage {
  /// The settings of an FAQ as its image keeps them; the featured topics have a section of their own.
  struct Settings: BitwiseCopyable {
    /// Chinese and English; 0 where there is none.
    var greetings: (UInt32, UInt32) = (0, 0)
    var refusals: (UInt32, UInt32) = (0, 0)
    /// Negative where it is not set.
    var threshold: Float = -1
    var outOfScopeShare: Float = -1
    /// By number plus one, in their order; 0 for none, and twice 0 for both.
    var languages: (UInt32, UInt32) = (0, 0)

    /// The highest number of a string in it.
    var lastString: UInt32 { max(greetings.0, greetings.1, refusals.0, refusals.1) }
  }
}

extension KnowledgeTrainer {
  /// Keeps the settings of the author.
  mutating func writeSettings() {
    let settings = source.settings
    var record = KnowledgeImage.Settings()
    record.greetings = pair(settings.greetings)
    record.refusals = pair(settings.refusals)
    record.threshold = settings.threshold ?? -1
    record.outOfScopeShare = settings.outOfScopeShare ?? -1
    let languages = settings.languages.map { UInt32($0.rawValue) + 1 } + [0, 0]
    record.languages = (languages[0], languages[1])
    writer.set(.settings, [record])
    let numbers = Dictionary(source.intents.enumerated().map { ($1.id, UInt32($0)) }) { first, _ in first }
    writer.set(.featured, settings.featured.compactMap { numbers[$0.id] })
  }
}
