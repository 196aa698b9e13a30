extension Knowledge {
  /// Below this confidence a question is declined: what the author set, else what is fitted.
  public var threshold: Float { setThreshold ?? parameters.threshold }

  /// The threshold that the author set; nil where the fitted one is used.
  public var setThreshold: Float? { settings.threshold < 0 ? nil : settings.threshold }

  /// The share of questions out of scope to expect that the author set; nil where the usual one is used.
  public var setOutOfScopeShare: Float? { settings.outOfScopeShare < 0 ? nil : settings.outOfScopeShare }

  /// The author's own greeting; nil where there is none.
  func greeting(in language: Language) -> String? { text(settings.greetings, language) }

  /// The author's own words to a question that is declined; nil where there are none.
  func refusal(in language: Language) -> String? { text(settings.refusals, language) }

  private func text(_ pair: (UInt32, UInt32), _ language: Language) -> String? {
    let number = ByLanguage(pair.0, pair.1)[language]
    return number == 0 ? nil : string(number)
  }

  /// The topics to show first, by number, in the order of the author.
  public var featured: [Int] { (0..<featuredIntents.count).map { Int(featuredIntents[$0]) } }

  /// The languages that the FAQ speaks, the first one first.
  public var languages: [Language] {
    let set = [settings.languages.0, settings.languages.1].compactMap { number in
      number == 0 ? nil : Language(rawValue: UInt8(truncatingIfNeeded: number - 1))
    }
    return set.isEmpty ? Language.allCases : set
  }

  /// The language that everything is answered in; nil where the FAQ speaks both.
  var onlyLanguage: Language? {
    guard settings.languages.0 != 0, settings.languages.1 == 0 else { return nil }
    return languages.first
  }
}
