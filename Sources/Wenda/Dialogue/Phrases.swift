/// What Wenda says by itself in a language.
struct Phrases: Sendable {
  var greeting: String
  var hint: String
  var declined: String
  /// In turn for refusals that follow one another.
  var declinedAgain: [String]
  var nearest: String
  var askBack: String
  /// To a question that does not say of what.
  var askSubject: String
  /// For a question back that was asked a moment ago.
  var askAgain: String
  var related: String
  var untranslated: String
  var noSuchChoice: String
  var topics: String
  var nothing: String
  /// Behind answers, where the questions in the place of % got none.
  var leftOut: String
  /// In turn, after a no.
  var rejected: [String]
  /// In turn, after a complaint.
  var sorry: [String]
  var sorryAlone: String
  var noneLeft: String
  /// To what asks nothing, where an FAQ has no words of its own.
  /// Few, and so looked through in a row: making a dictionary takes a tenth of the time of a process that answers one
  /// question.
  var acts: [(act: DialogueAct, words: String)]

  static func of(_ language: Language) -> Phrases { all[language] }

  private static let all = ByLanguage(chinese, english)

  /// The words to an act.
  func words(for act: DialogueAct) -> String { acts.first { $0.act == act }?.words ?? nothing }
}
