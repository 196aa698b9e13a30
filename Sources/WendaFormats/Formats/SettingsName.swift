import Wenda

/// The names of what can be set for an FAQ, in both languages.
package enum SettingsName: CaseIterable {
  case languages, featured, threshold, outOfScope
  /// These have a text in each language.
  case greeting, refusal

  /// The English name, and the Chinese one.
  package var names: (english: String, chinese: String) {
    switch self {
    case .languages: ("Languages", "语言")
    case .featured: ("Featured", "推荐")
    case .threshold: ("Threshold", "阈值")
    case .outOfScope: ("Out of scope", "范围外")
    case .greeting: ("Greeting", "问候")
    case .refusal: ("Refusal", "婉拒")
    }
  }

  var isText: Bool { self == .greeting || self == .refusal }

  /// As it is written by the project: in both languages.
  package var heading: String { "\(names.english) / \(names.chinese)" }

  /// What a name stands for: one of the names, whatever its case, or both with a slash between.
  package init?(_ text: Substring, isText: Bool) {
    let words = text.split(separator: "/").map { $0.trimmed.lowercased() }
    let found = Self.allCases.first { name in
      name.isText == isText && !words.isEmpty
        && words.allSatisfy { $0 == name.names.english.lowercased() || $0 == name.names.chinese }
    }
    guard let found else { return nil }
    self = found
  }

  /// What to write instead of an unknown name.
  static func suggestion(for text: Substring, isText: Bool) -> String {
    let isChinese = text.unicodeScalars.contains(where: ScriptShare.isHan)
    let known = allCases.filter { $0.isText == isText }.map {
      isChinese ? $0.names.chinese : $0.names.english
    }
    return Spelling.suggestion(for: String(text), among: known)
  }
}
