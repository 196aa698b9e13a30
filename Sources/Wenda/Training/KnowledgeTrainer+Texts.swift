/// The intents, their texts and their examples, as the image keeps them.
extension KnowledgeTrainer {
  mutating func writeTexts() {
    var intents: [KnowledgeImage.Intent] = []
    var related: [UInt32] = []
    var questions: [KnowledgeImage.Example] = []
    var followUps: [KnowledgeImage.FollowUp] = []
    var numbers: [String: UInt32] = [:]
    for (number, intent) in source.intents.enumerated() { numbers[intent.id] = UInt32(number) }
    for (number, intent) in source.intents.enumerated() {
      var record = KnowledgeImage.Intent()
      record.id = writer.intern(intent.id)
      record.section = writer.intern(intent.section)
      record.titles = pair(intent.titles)
      record.answers = pair(intent.answers)
      record.file = writer.intern(intent.place.file)
      record.line = UInt32(clamping: intent.place.line)
      record.related.start = UInt32(related.count)
      related += intent.related.compactMap { numbers[$0.id] }
      record.related.end = UInt32(related.count)
      record.examples.start = UInt32(questions.count)
      questions += intent.questions.map { example($0, UInt32(number)) }
      record.examples.end = UInt32(questions.count)
      intents.append(record)
      for group in intent.followUps {
        for after in group.after.compactMap({ numbers[$0.id] }) {
          followUps += group.questions.map {
            KnowledgeImage.FollowUp(text: writer.intern($0.text), after: after, intent: UInt32(number))
          }
        }
      }
    }
    questions += source.outOfScope.map { example($0, UInt32(source.intents.count)) }
    writer.set(.intents, intents)
    writer.set(.related, related)
    writer.set(.examples, questions)
    writer.set(.followUps, followUps)
    writer.set(.toldQuestions, ToldQuestions.table(of: source).slots)
    writeSettings()
  }

  mutating func pair(_ texts: [Language: String]) -> (UInt32, UInt32) {
    (writer.intern(texts[.chinese] ?? ""), writer.intern(texts[.english] ?? ""))
  }

  private mutating func example(_ question: SourceQuestion, _ intent: UInt32) -> KnowledgeImage.Example {
    KnowledgeImage.Example(
      text: writer.append(question.text), intent: intent, language: UInt32(question.language.rawValue),
      file: writer.intern(question.place.file), line: UInt32(clamping: question.place.line))
  }
}
