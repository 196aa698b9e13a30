import Wenda

/// The settings of an FAQ as rows of a table: the name of a setting for the title, its value for the answer.
enum SettingsRows {
  static func rows(_ settings: Settings) -> [[String]] {
    values(settings).map { name, language, value in
      [SettingsFileParser.name, language?.code ?? "", name.names.english, "", value, "", "", ""]
    }
  }

  /// All that is set, in a fixed order.
  static func values(_ settings: Settings) -> [(name: SettingsName, language: Language?, value: String)] {
    var values: [(SettingsName, Language?, String)] = []
    if !settings.languages.isEmpty {
      values.append((.languages, nil, settings.languages.map(PageWords.name).joined(separator: ", ")))
    }
    if !settings.featured.isEmpty {
      values.append((.featured, nil, settings.featured.map(\.id).joined(separator: ", ")))
    }
    if let threshold = settings.threshold { values.append((.threshold, nil, "\(threshold)")) }
    if let share = settings.outOfScopeShare { values.append((.outOfScope, nil, "\(share)")) }
    for (name, texts) in [(SettingsName.greeting, settings.greetings), (.refusal, settings.refusals)] {
      for language in Language.allCases {
        if let text = texts[language] { values.append((name, language, text)) }
      }
    }
    return values
  }
}

extension Settings {
  /// What of it a format cannot hold, in words; nil where nothing is lost.
  func lost(in format: ExportFormat) -> String? {
    guard format != .csv else { return nil }
    var lost: [String] = []
    for (name, _, _) in SettingsRows.values(self) where format != .html || name != .featured {
      let word = name.names.english.lowercased()
      if !lost.contains(word) { lost.append(word) }
    }
    return lost.isEmpty
      ? nil : "the settings \(lost.joined(separator: ", ")): \(format.rawValue) has no place for them"
  }
}
