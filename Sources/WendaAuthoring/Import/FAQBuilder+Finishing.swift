import Wenda

extension FAQBuilder {
  /// The FAQ of all drafts: those with an answer, with ids, and their links followed.
  mutating func finish() -> ImportedFAQ {
    let kept = drafts.filter { hasAnswer($0) }
    var maker = IDMaker(options)
    let ids = kept.map { maker.id(of: Self.names(of: $0)) }
    let targets = LinkTargets(kept)
    var collectors = kept.map { FollowUpCollector($0) }
    var faq = ImportedFAQ(outOfScope: outOfScope, synonyms: synonyms)
    for (number, draft) in kept.enumerated() {
      var intent = intent(draft, ids[number])
      follow(draft, number, ids, targets, &collectors, &intent)
      faq.intents.append(intent)
    }
    for number in faq.intents.indices { collectors[number].finish(&faq.intents[number]) }
    removeDoubles(&faq)
    faq.settings = finishSettings(ids, targets)
    faq.notes = notes
    return faq
  }

  /// The settings, with the ids that the featured topics got.
  private mutating func finishSettings(_ ids: [String], _ targets: LinkTargets) -> Settings {
    for fault in settings.diagnostics {
      note(fault.place, fault.message + ", not taken over", remedy: fault.remedy)
    }
    var result = settings.settings
    result.featured = result.featured.compactMap { topic in
      if let target = targets[topic.id] { return .init(ids[target], at: topic.place) }
      note(
        topic.place, "the featured topic “\(topic.id.shown)” is not there; not taken over",
        remedy: "import the file that has it too")
      return nil
    }
    return result
  }

  /// A topic without an answer is of no use; a note says that it was there.
  private mutating func hasAnswer(_ draft: IntentDraft) -> Bool {
    if !draft.answers.isEmpty { return true }
    let name = draft.name ?? draft.key ?? draft.questions.first?.text ?? ""
    note(
      draft.place, "“\(name.shown)” has \(draft.questions.count) questions and no answer; not taken over",
      remedy: "write its answer there, or a topic of your own afterwards")
    return false
  }

  /// What an id can be made of, the best first: English titles and questions have letters for it.
  private static func names(of draft: IntentDraft) -> [String] {
    let questions = [Language.english, .chinese].compactMap { language in
      draft.questions.first { $0.language == language }?.text
    }
    return [draft.name, draft.titles[.english], draft.titles[.chinese]].compactMap(\.self) + questions
  }

  private func intent(_ draft: IntentDraft, _ id: String) -> ImportedIntent {
    ImportedIntent(
      id: id, place: draft.place, titles: draft.titles, section: draft.section, questions: draft.questions,
      answers: draft.answers)
  }

  private mutating func follow(
    _ draft: IntentDraft, _ number: Int, _ ids: [String], _ targets: LinkTargets,
    _ collectors: inout [FollowUpCollector], _ intent: inout ImportedIntent
  ) {
    for link in draft.links {
      guard let target = targets[link.target] else {
        note(
          link.place,
          "“\(link.text.shown)” leads to “\(link.target.shown)”, which is not there; not taken over",
          remedy: "import the file that has it too")
        continue
      }
      if target == number { continue }
      let text = link.text.onOneLine
      intent.prompts.append(ImportedPrompt(text: text, target: ids[target], place: link.place))
      intent.related.append(ids[target])
      let question = ImportedQuestion(text: text, language: options.detectLanguage(text), place: link.place)
      collectors[target].add(question, after: ids[number])
    }
    for followUp in draft.followUps {
      let after = followUp.after.compactMap { targets[$0] }.map { ids[$0] }
      for id in after { followUp.questions.forEach { collectors[number].addAlways($0, after: id) } }
      guard after.count < followUp.after.count else { continue }
      note(
        followUp.place, "follow-up questions after a topic that is not there; not taken over",
        remedy: "import the file that has it too")
    }
  }
}
