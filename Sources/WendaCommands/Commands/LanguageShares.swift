import Wenda
import WendaAuthoring

/// Tells how far the examples in one language answer questions in the other.
enum LanguageShares {
  /// A line a language; where there is one only, what follows from that; nothing where there is nothing to tell.
  static func text(of review: KnowledgeReview) -> String {
    if let language = review.onlyLanguage {
      let (own, other) = (name(language), name(language == .chinese ? .english : .chinese))
      return
        "all examples are in \(own): questions in \(other) are answered by the meanings of their words only, and "
        + "which share of them rightly can only be measured with questions in \(other)\n"
    }
    return review.crossLanguage.map { share in
      let other = name(share.asked == .chinese ? .english : .chinese)
      return "asked in \(name(share.asked)) with the \(other) examples alone: "
        + "\(percent(share.answered)) of \(counted(share.answered.total, "question")) answered rightly, "
        + "\(percent(share.found)) with the right topic first\n"
    }.joined()
  }

  private static func name(_ language: Language) -> String { language.traits.englishName }

  private static func percent(_ proportion: Proportion) -> String {
    "\(Int(((proportion.share ?? 0) * 100).rounded())) %"
  }
}
