import Wenda

/// A topic while files are read: what it is called in them, and links that are not followed yet.
struct IntentDraft {
  /// A link to another topic.
  struct Link {
    /// What is shown.
    var text: String
    /// The key of the other topic, or a question of it.
    var target: String
    var place: SourcePlace
  }

  /// Its name in the source, by which others find it; drafts with the same are one topic.
  var key: String?
  /// Further keys by which others find it.
  var aliases: [String] = []
  /// What its id is made of, before its title and its first question.
  var name: String?
  var place: SourcePlace
  var titles: [Language: String] = [:]
  var section = ""
  var questions: [ImportedQuestion] = []
  var answers: [Language: String] = [:]
  var links: [Link] = []
  /// Questions that mean it only after other topics, by their keys.
  var followUps: [(after: [String], questions: [ImportedQuestion], place: SourcePlace)] = []
  /// Whether its questions mean it only after the topics that lead to it.
  var isContextOnly = false

  init(key: String? = nil, name: String? = nil, at place: SourcePlace) {
    self.key = key
    self.name = name
    self.place = place
  }

  /// Takes over what another draft of the same topic has. Returns the languages of answers that differ.
  mutating func merge(_ other: IntentDraft) -> [Language] {
    var differing: [Language] = []
    for language in Language.allCases {
      if titles[language] == nil { titles[language] = other.titles[language] }
      guard let answer = other.answers[language] else { continue }
      if let own = answers[language], own != answer { differing.append(language) }
      if answers[language] == nil { answers[language] = answer }
    }
    if section.isEmpty { section = other.section }
    if name == nil { name = other.name }
    aliases += other.aliases
    questions += other.questions
    links += other.links
    followUps += other.followUps
    isContextOnly = isContextOnly && other.isContextOnly
    return differing
  }
}
