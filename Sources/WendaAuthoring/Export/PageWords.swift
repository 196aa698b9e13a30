import Wenda

/// What the exported page says itself.
enum PageWords {
  static func title(_ language: Language) -> String {
    language == .chinese ? "常见问题" : "Frequently asked questions"
  }

  static func name(_ language: Language) -> String { language == .chinese ? "中文" : "English" }

  static func related(_ language: Language) -> String { language == .chinese ? "相关问题：" : "Related: " }

  /// The heading of topics to be seen first.
  static func featured(_ language: Language) -> String { language == .chinese ? "推荐" : "Featured" }

  /// The value of `lang`.
  static func locale(_ language: Language) -> String { language == .chinese ? "zh-Hans" : "en" }

  /// The heading of topics that are in no section.
  static func otherTopics(_ language: Language) -> String { language == .chinese ? "其他" : "Other topics" }
}
