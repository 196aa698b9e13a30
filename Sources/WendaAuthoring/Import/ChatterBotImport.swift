import Wenda

/// Reads the corpus of ChatterBot: conversations of two or more lines; each line is answered by the next.
enum ChatterBotImport {
  static func read(_ source: SourceText, _ builder: inout FAQBuilder) {
    do {
      let value = try YAMLReader.read(source)
      guard let conversations = value["conversations"] else {
        return builder.error(
          source.place(0), "there are no conversations", remedy: "see whether it is a corpus of ChatterBot")
      }
      let section = value["categories"]?.elements.compactMap(\.scalar).joined(separator: ", ") ?? ""
      for conversation in conversations.elements { read(conversation, section, source, &builder) }
    } catch {
      builder.notes.append(error.diagnostic(in: source))
    }
  }

  private static func read(
    _ value: YAMLValue, _ section: String, _ source: SourceText, _ builder: inout FAQBuilder
  ) {
    let lines = value.elements.compactMap { line($0, source, &builder) }
    let place = source.place(value.offset)
    guard lines.count > 1 else {
      return builder.note(
        place, "a conversation of one line; not taken over", remedy: "write its answer below it")
    }
    if lines.count > 2 {
      builder.note(
        place, "a conversation of \(lines.count) lines; the first and its answer are taken",
        remedy: "write what follows as follow-up questions")
    }
    guard let question = builder.question(lines[0].text, lines[0].place) else { return }
    // The same question with several answers stands there several times: one is as right as the other.
    var draft = IntentDraft(key: "chatterbot:" + question.text.lowercased(), at: place)
    draft.section = section
    draft.questions = [question]
    builder.setAnswer(lines[1].text, question.language, in: &draft)
    builder.add(draft)
  }

  /// A line. `Note: this` is a mapping for YAML, and text for whoever wrote it.
  private static func line(
    _ value: YAMLValue, _ source: SourceText, _ builder: inout FAQBuilder
  ) -> (text: String, place: SourcePlace)? {
    let place = source.place(value.offset)
    if let text = value.scalar { return (text, place) }
    if value.members.count == 1, let member = value.members.first, let text = member.value.scalar {
      return ("\(member.name): \(text)", place)
    }
    builder.note(place, "a line that is no text; not taken over", remedy: "put it in double quotes")
    return nil
  }
}
