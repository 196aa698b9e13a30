import Wenda

/// The same words in every language of the report, of which the reader's choice shows one.
///
/// The words are the project's own and hold no markup; text of any other origin goes through
/// ``Markup/escaped(_:)``.
typealias Bilingual = ByLanguage<String>

extension Bilingual {
  /// For running HTML.
  var html: String { element("span") }

  /// For inside an SVG `text`.
  var svg: String { element("tspan") }

  /// For where markup can't be: titles and descriptions.
  var plain: String { all.map { Markup.escaped($0) }.joined(separator: " / ") }

  private func element(_ name: String) -> String {
    Language.allCases.map { language in
      "<\(name) class=\"\(language.code)\" lang=\"\(language.traits.tag)\">"
        + "\(Markup.escaped(self[language]))</\(name)>"
    }.joined(separator: " ")
  }
}
