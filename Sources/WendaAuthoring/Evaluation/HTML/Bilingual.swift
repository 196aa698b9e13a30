import Wenda

/// The same words in both languages of the report, of which the reader's choice shows one.
///
/// The words are the project's own and hold no markup; text of any other origin goes through
/// ``Markup/escaped(_:)``.
struct Bilingual {
  let zh: String
  let en: String

  init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  /// For running HTML.
  var html: String { element("span") }

  /// For inside an SVG `text`.
  var svg: String { element("tspan") }

  /// For where markup can't be: titles and descriptions.
  var plain: String { "\(Markup.escaped(zh)) / \(Markup.escaped(en))" }

  private func element(_ name: String) -> String {
    "<\(name) class=\"zh\" lang=\"zh-Hans\">\(Markup.escaped(zh))</\(name)> "
      + "<\(name) class=\"en\" lang=\"en\">\(Markup.escaped(en))</\(name)>"
  }
}
