/// The words of one language by which a conversation is steered, as an author may read and extend them: a
/// phrase a place, phrases separated by commas, `say (it|that) again` for both. Case, width, apostrophes and
/// Traditional characters do not matter.
struct DialogueWords: Sendable {
  /// What is said around a question, or alone.
  var greeting: String
  var thanks: String
  var apology: String
  var announcement: String
  var acknowledgement: String
  var goodbye: String
  /// Stands in front of or behind any of these and says nothing by itself.
  var filler: String
  /// Follows an opening and is no part of the question yet.
  var link: String
  /// Asks whether the question before it is right, or for any answer; it is no question of its own.
  var tag: String
  /// What is said about the conversation.
  var no: String
  var repetition: String
  var speakChinese: String
  var speakEnglish: String
  var complaint: String
  var help: String
  var quit: String
  /// Joins two questions.
  var connector: String
  /// Begins a question, in the languages where it must stand in front.
  var interrogativeOpening: String
  /// Makes a question wherever it stands.
  var interrogative: String
  /// `and X`, `X呢`: what stands before and behind the new thing where the rest of the question is left out.
  var ellipsisOpening: String
  var ellipsisEnding: String
  /// All that may stand beside `the second one` where an item of the last answer is asked for.
  var listFrame: String
  /// What names an item of a list in an answer rather than a number in a menu.
  var listNoun: String
  /// Takes something back (`not the card, the bank`), and what may stand before that which is meant.
  var negation: String
  var affirmation: String
  /// Asks what is where the thing just spoken of is not.
  var without: String
  /// The names of the languages.
  var chineseName: String
  var englishName: String
  /// That the last words are wanted again, or were not understood.
  var again: String
  /// All that may stand around ``again`` and the name of a language where that is all that is wanted.
  var requestFrame: String
  /// A yes to what was offered.
  var consent: String

  /// All languages: which one a message is in is not known yet when it is taken apart.
  static let all = ByLanguage(chinese, english).all
}
