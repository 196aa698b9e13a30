import Wenda

/// Collects what importers read, merges what belongs together, and assigns ids.
struct FAQBuilder {
  let options: ImportOptions
  private(set) var drafts: [IntentDraft] = []
  var outOfScope: [ImportedQuestion] = []
  var synonyms: [ImportedSynonyms] = []
  var settings = SettingsReader()
  var notes: [Diagnostic] = []
  private var numbers: [String: Int] = [:]
  /// The drafts without a key, by their answer: rows with the same answer are wordings of one question.
  private var answered: [String: Int] = [:]

  init(_ options: ImportOptions) { self.options = options }

  /// Notes what could not be imported.
  mutating func note(_ place: SourcePlace, _ message: String, remedy: String) {
    notes.append(Diagnostic(.warning, at: place, message, remedy: remedy))
  }

  /// Notes what could not be read.
  mutating func error(_ place: SourcePlace, _ message: String, remedy: String) {
    notes.append(Diagnostic(at: place, message, remedy: remedy))
  }

  /// A question on one line; nil, with a note, where it is empty.
  mutating func question(_ text: String, _ place: SourcePlace, _ language: Language? = nil)
    -> ImportedQuestion?
  {
    let text = Self.withoutMisleading(text).onOneLine
    guard !text.isEmpty else {
      note(place, "an empty question", remedy: "write one or take it out")
      return nil
    }
    return ImportedQuestion(text: text, language: language ?? options.detectLanguage(text), place: place)
  }

  /// Puts an answer into a draft; blank ones count as none.
  func setAnswer(_ text: String, _ language: Language? = nil, in draft: inout IntentDraft) {
    let text = Self.withoutMisleading(text).tidied
    guard !text.stripped.isEmpty else { return }
    draft.answers[language ?? options.detectLanguage(text)] = text
  }

  /// Adds a topic, or joins it with one of the same key, or without keys of the same answer.
  mutating func add(_ draft: IntentDraft) {
    if let key = draft.key {
      if let number = numbers[key] { return join(draft, number) }
      numbers[key] = drafts.count
    } else if let answer = Language.allCases.lazy.compactMap({ draft.answers[$0] }).first {
      if let number = answered[answer] { return join(draft, number) }
      answered[answer] = drafts.count
    }
    drafts.append(draft)
  }

  private mutating func join(_ draft: IntentDraft, _ number: Int) {
    let first = drafts[number].place
    let name = draft.name ?? drafts[number].questions.first?.text ?? ""
    for language in drafts[number].merge(draft) {
      note(
        draft.place, "a second answer (\(language.code)) to “\(name.shown)”, not taken over",
        remedy: "the first, in \(first.file):\(first.line), is kept; join the two there")
    }
  }

  /// Control characters and marks of writing direction have no place in questions and answers.
  static func withoutMisleading(_ text: String) -> String {
    let isKept: (Unicode.Scalar) -> Bool = { scalar in
      scalar == "\n" || scalar == "\r" || scalar == "\t" || !JSONWriter.isMisleading(scalar)
    }
    guard !text.unicodeScalars.allSatisfy(isKept) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isKept)))
  }
}
