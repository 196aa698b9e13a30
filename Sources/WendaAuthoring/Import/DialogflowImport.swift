import Wenda

/// Reads the files of a Dialogflow ES agent: `intents/NAME.json` with the answers, `intents/NAME_usersays_LANGUAGE.json`
/// with the questions, `entities/NAME_entries_LANGUAGE.json` with synonyms.
struct DialogflowImport {
  /// An intent, and whether the questions of its files are to be declined.
  private var intents: [DialogflowIntent] = []
  private var numbers: [String: Int] = [:]

  static func accepts(_ value: JSONValue, path: String) -> Bool {
    let path = path.lowercased()
    if path.holds("_usersays_") || path.holds("_entries_") { return true }
    if path.hasSuffix("agent.json") || path.hasSuffix("package.json") { return true }
    if value["responses"]?.elements.contains(where: { $0["messages"] != nil }) == true { return true }
    let isEntity = value["isEnum"] != nil && value["name"] != nil
    return isEntity || value.elements.contains { $0["data"] != nil && $0["isTemplate"] != nil }
  }

  static func read(_ sources: [SourceText], _ builder: inout FAQBuilder) {
    var reader = DialogflowImport()
    var values: [(source: SourceText, value: JSONValue)] = []
    for source in sources {
      do {
        values.append((source, try JSONReader.read(source)))
      } catch {
        builder.notes.append(error.diagnostic(in: source))
      }
    }
    for (source, value) in values where value["responses"] != nil { reader.open(value, source, &builder) }
    for (source, value) in values where value["responses"] == nil { reader.fill(value, source, &builder) }
    for intent in reader.intents { intent.add(to: &builder) }
  }

  private mutating func open(_ value: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    let intent = DialogflowIntent(value, source, &builder)
    if numbers.updateValue(intents.count, forKey: intent.name) != nil {
      builder.note(
        intent.place, "a second intent “\(intent.name.shown)”", remedy: "rename one of the two files")
    }
    intents.append(intent)
    if let says = value["userSays"] {
      intents[intents.count - 1].addQuestions(says.elements, nil, source, &builder)
    }
  }

  /// What a file is for stands in its name.
  private mutating func fill(_ value: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    let file = source.file.split(separator: "/").last.map(String.init) ?? source.file
    let name = file.hasSuffix(".json") ? String(file.dropLast(5)) : file
    if let (owner, locale) = Self.parts(of: name, around: "_usersays_") {
      guard let language = Language(locale: locale) else {
        return builder.note(
          source.place(0), "questions in the language “\(locale)”; not taken over",
          remedy: "Chinese and English are answered")
      }
      guard let number = numbers[owner] else {
        return builder.error(
          source.place(0), "there is no intent “\(owner.shown)” for these questions",
          remedy: "import \(owner).json too")
      }
      intents[number].addQuestions(value.elements, language, source, &builder)
    } else if Self.parts(of: name, around: "_entries_") != nil {
      for entry in value.elements { Self.addSynonyms(entry, source, &builder) }
    }
  }

  private static func parts(of name: String, around mark: String) -> (owner: String, locale: String)? {
    guard var range = name.place(of: mark) else { return nil }
    while let later = name[range.upperBound...].place(of: mark) { range = later }
    return (String(name[..<range.lowerBound]), String(name[range.upperBound...]))
  }

  private static func addSynonyms(_ entry: JSONValue, _ source: SourceText, _ builder: inout FAQBuilder) {
    guard let value = entry["value"]?.string?.onOneLine, !value.isEmpty else { return }
    var forms = [value]
    for form in entry["synonyms"]?.texts.map(\.text.onOneLine) ?? [] where !forms.prefix(200).contains(form) {
      forms.append(form)
    }
    guard forms.count > 1 else { return }
    builder.synonyms.append(
      ImportedSynonyms(concept: value, forms: forms, place: source.place(entry.offset)))
  }
}
