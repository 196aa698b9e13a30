import Wenda

/// How a conversation is started: by a call of `wenda chat`, or by the top of a transcript.
struct ChatOptions {
  var knowledge = KnowledgeOptions()
  /// Answers in this language only; nil for that of the question.
  var language: Language?
  /// The language of the person's terminal, which the first words are in.
  var locale = Language.english
  /// The person's home folder, which `~` in the name of a file stands for.
  var home: String?
}
