import Wenda

/// What the exported page says itself.
enum PageWords {
  static func title(_ language: Language) -> String {
    ByLanguage("常见问题", "Frequently asked questions")[language]
  }

  static func name(_ language: Language) -> String { language.traits.nativeName }

  static func related(_ language: Language) -> String { ByLanguage("相关问题：", "Related: ")[language] }

  /// The heading of topics to be seen first.
  static func featured(_ language: Language) -> String { ByLanguage("推荐", "Featured")[language] }

  /// The value of `lang`.
  static func locale(_ language: Language) -> String { language.traits.tag }

  /// The heading of topics that are in no section.
  static func otherTopics(_ language: Language) -> String { ByLanguage("其他", "Other topics")[language] }
}
