import Wenda
import WendaAuthoring
import WendaStreams

/// A walk through the groups of a review with a person at the terminal, who deals with each by a key.
struct ReviewWalk {
  private let folder: String
  private let options: KnowledgeOptions
  private let labelled: [LabelledQuestion]
  private let words: ReviewWords
  private let printer: ReviewPrinter
  private var responder: Responder
  private var finder: ShortfallFinder
  /// The decisions of the FAQ as it is now, once something is to change.
  private var decisions: ReviewDecisions?
  private let review: QuestionReview

  /// Questions of a group that are shown, and that can be added at once.
  private static let samples = 5

  /// What became of a group.
  private enum Outcome { case next, again, quit }

  init(
    _ review: QuestionReview, _ responder: Responder, folder: String, _ options: KnowledgeOptions,
    labelled: [LabelledQuestion], _ printer: ReviewPrinter
  ) {
    (self.review, self.responder, self.folder, self.options) = (review, responder, folder, options)
    (self.labelled, self.printer, words) = (labelled, printer, printer.words)
    finder = ShortfallFinder(responder, sure: review.sure)
  }

  /// Shows the groups one after another, until they are at an end or the person is.
  mutating func run(_ context: inout ToolContext) throws {
    try context.write(words.summary(review) + "\n")
    for (place, group) in review.groups.enumerated() {
      var outcome = Outcome.again
      while outcome == .again {
        // What was changed before may have answered it.
        guard let group = decisions == nil ? group : review.remaining(group, of: &responder) else { break }
        let entry = ReviewReport.Entry(group, &finder, samples: Self.samples, responder.knowledge)
        try context.write(
          "\n" + printer.print(entry, samples: Self.samples, number: (place + 1, review.groups.count)))
        outcome = try deal(with: entry, &context)
      }
      if outcome == .quit { return }
    }
    try context.write(words.say("\n已到末尾。\n", "\nThat was the last group.\n"))
  }

  private mutating func deal(with entry: ReviewReport.Entry, _ context: inout ToolContext) throws -> Outcome {
    while true {
      guard let key = try context.lines.readKey(prompt: keys(entry)) else { return .quit }
      switch key {
      case "a":
        guard let nearest = entry.nearest else { continue }
        return try change(entry, to: .topic(nearest.id), &context)
      case "t":
        guard let id = try askTopic(&context) else { return .again }
        return try change(entry, to: .topic(id), &context)
      case "o": return try change(entry, to: .outOfScope, &context)
      case "n":
        guard let id = try askNewTopic(&context) else { return .again }
        return try change(entry, to: .newTopic(id), &context)
      case "s", "\n": return .next
      case "q": return .quit
      default: break
      }
    }
  }

  private func keys(_ entry: ReviewReport.Entry) -> String {
    let add = entry.nearest.map {
      words.say("a 加到 \($0.id) · ", "a add to \($0.id) · ").printable(newline: .space)
    }
    return (add ?? "")
      + words.say(
        "t 加到别的主题 · o 超出范围 · n 新主题 · s 跳过 · q 退出 › ",
        "t another topic · o out of scope · n new topic · s skip · q quit › ")
  }

  private func askTopic(_ context: inout ToolContext) throws -> String? {
    let completer = TopicCompleter(knowledge: responder.knowledge)
    let prompt = words.say("主题（Tab 补全）› ", "topic (Tab completes) › ")
    while let line = try context.lines.readLine(prompt: prompt, completer: completer.completion) {
      let id = String(Substring(line).trimmed)
      if id.isEmpty { return nil }
      if responder.knowledge.number(of: id) != nil { return id }
      let known = responder.knowledge.intents.map(\.id)
      try context.write(
        words.say("没有主题 \(id)；", "there is no topic \(id); ").printable(newline: .space)
          + Spelling.suggestion(for: id, among: known) + "\n")
    }
    return nil
  }

  private func askNewTopic(_ context: inout ToolContext) throws -> String? {
    let source = try KnowledgeSource.load(folder)
    let prompt = words.say("新主题的标识 › ", "id of the new topic › ")
    while let line = try context.lines.readLine(prompt: prompt) {
      let id = String(Substring(line).trimmed)
      if id.isEmpty { return nil }
      guard let fault = NewTopic.fault(of: id, in: source) else { return id }
      try context.write("\(id.printable(newline: .space)): \(fault)\n")
    }
    return nil
  }
}

/// Changes.
extension ReviewWalk {
  private mutating func change(
    _ entry: ReviewReport.Entry, to destination: FAQChange.Destination, _ context: inout ToolContext
  ) throws -> Outcome {
    let questions = entry.group.questions.prefix(Self.samples).map(\.asked.text)
    guard let chosen = try choose(of: questions, &context) else { return .again }
    let change: FAQChange
    do {
      change = try FAQChange(adding: chosen, to: destination, in: folder)
    } catch let error as KnowledgeError {
      return try refuse(error.diagnostics, &context)
    } catch let refusal as QuestionInsertion.Refusal {
      return try refuse(refusal.diagnostics, &context)
    }
    try tellRepeated(change, &context)
    guard !change.added.isEmpty else { return .next }
    let next = Responder(options.classifier(try KnowledgeTrainer.knowledge(of: change.source)))
    let before = decisions ?? ReviewDecisions(review.log, labelled, of: responder)
    let after = ReviewDecisions(review.log, labelled, of: next)
    decisions = before
    try context.write(
      printer.print(before.effect(of: after, review.log, labelled), labelled: labelled.count))
    guard try confirm(change, &context) else { return .again }
    guard try write(change, &context) else { return .again }
    (responder, decisions) = (next, after)
    finder = ShortfallFinder(next, sure: review.sure)
    return .next
  }

  private func refuse(_ diagnostics: [Diagnostic], _ context: inout ToolContext) throws -> Outcome {
    for diagnostic in diagnostics {
      try context.write(diagnostic.description.printable(newline: .escape) + "\n")
    }
    try context.write(words.say("没有写入；请先改正。\n", "Nothing is written; correct that first.\n"))
    return .again
  }

  private func tellRepeated(_ change: FAQChange, _ context: inout ToolContext) throws {
    for question in change.repeated {
      let place = "\(question.place.file):\(question.place.line)"
      try context.write(
        words.say("已是例句（\(place)）：", "is an example already (\(place)): ").printable(newline: .space)
          + question.text.printable(newline: .space) + "\n")
    }
    if let language = change.newLanguage, !change.added.isEmpty {
      let name = words.say(language == .chinese ? "中文" : "英文", language.traits.englishName)
      try context.write(
        words.say(
          "注意：这套问答还没有\(name)；`wenda check` 会要求补上标题和回答\n",
          "note: the FAQ has no \(name) so far; `wenda check` will ask for titles and answers in it\n"))
    }
  }

  /// The questions that are to be added: all, or those whose numbers are typed. Nil for none.
  private func choose(of questions: [String], _ context: inout ToolContext) throws -> [String]? {
    guard questions.count > 1 else { return questions }
    let prompt = words.say(
      "加哪几个？1–\(questions.count)，回车为全部 › ", "which of them? 1–\(questions.count), Enter for all › ")
    while let line = try context.lines.readLine(prompt: prompt) {
      let parts = line.split { !$0.isNumber }
      if parts.isEmpty, line.allSatisfy({ $0 == " " }) { return questions }
      let numbers = parts.compactMap { Int($0) }
      guard !parts.isEmpty, numbers.count == parts.count,
        numbers.allSatisfy({ questions.indices.contains($0 - 1) })
      else { continue }
      return questions.indices.filter { numbers.contains($0 + 1) }.map { questions[$0] }
    }
    return nil
  }

  private func confirm(_ change: FAQChange, _ context: inout ToolContext) throws -> Bool {
    let count = change.added.count
    let prompt = words.say(
      "写入 \(change.file)（\(count) 个问题）？y 是 · n 否 › ",
      "write \(counted(count, "question")) to \(change.file)? y yes · n no › ")
    while let key = try context.lines.readKey(prompt: prompt.printable(newline: .space)) {
      if key == "y" { return true }
      if key == "n" { return false }
    }
    return false
  }

  /// Writes the file whole, unless somebody else has changed it meanwhile.
  private func write(_ change: FAQChange, _ context: inout ToolContext) throws -> Bool {
    let isThere = FileDescriptor.status(path: change.file) != nil
    let now = try isThere ? Files.read(change.file) : nil
    guard now == change.before else {
      try context.write(
        words.say("文件刚被别人改过，没有写入。\n", "The file was changed meanwhile; nothing is written.\n"))
      return false
    }
    let failure = change.after.withFlatArray { bytes -> FileFailure? in
      do throws(FileFailure) { try writeFile(bytes, to: change.file) } catch { return error }
      return nil
    }
    if let failure {
      try context.write(failure.description + "\n")
      return false
    }
    try context.write(
      words.say("已写入 \(change.file)\n", "written: \(change.file)\n").printable(newline: .keep))
    return true
  }
}
