import Wenda

/// The name of an intent on the page.
enum IntentLabel {
  /// As markup; what `-` stands for is said in words.
  static func html(_ intent: String) -> String {
    intent == EvaluatedQuestion.noIntent ? none.html : "<bdi>\(Markup.escaped(intent))</bdi>"
  }

  /// As markup for inside an SVG `text`, cut to so many columns.
  static func short(_ intent: String, columns: Int) -> String {
    intent == EvaluatedQuestion.noIntent
      ? none.svg : Markup.escaped(intent.onOneLine(columns))
  }

  /// As markup for where only text can be.
  static func plain(_ intent: String) -> String {
    intent == EvaluatedQuestion.noIntent ? none.plain : Markup.escaped(intent)
  }

  private static let none = Bilingual("-（无意图）", "- (no intent)")
}
