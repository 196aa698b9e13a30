import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda check`: what an author should know before publishing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "find faults in the files of a knowledge base"
  static let usage = ["check [OPTION…] [PATH]"]
  static let overview = """
    Tells what is wrong with a folder of intent files (default: Intents) or a table of
    intent<TAB>question lines, each finding as `file:line:column: error|warning|note: …; how to correct it`.

    Errors: what cannot be read; a missing language or answer; unknown and one-sided related links;
    a question in two places; a follow-up that leads to two intents or is a question by itself;
    synonyms that conflict or are repeated.

    Warnings: fewer than three questions in a language; a question in the wrong language's list; a
    concept in one language's synonym table only; a question that is answered with another intent
    when it is left out; an intent that one language covers much better; texts that are still a TODO.

    Notes, which change no status: an intent that has too few examples to be found, and how many it would
    take; words that a row of synonyms should perhaps join.

    Then it says how many questions in each language the examples of the other answer by themselves.
    """
  static let options: [CommandOption] =
    [
      CommandOption("--strict", "let warnings count as errors"),
      CommandOption(
        "--questions", .file(), "list words that real questions use and the files have not",
        more: ", with how often they were asked; all kinds of files that `wenda batch` reads"),
    ] + BatchCommand.inputOptions
  static let operand: CommandArgument? = .file("PATH", ".tsv")
  static let exitStatus = "0 no errors, 1 errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.count <= 1 else {
      throw UsageError(message: "check takes one folder or table")
    }
    let path = arguments.operands.first ?? "Intents"
    guard !path.hasSuffix(".wenda") else {
      throw UsageError(message: "\(path) is compiled; check the files that it was made from")
    }
    let review = try KnowledgeReview(of: path)
    for finding in review.findings {
      try context.write(finding.description.printable(newline: .escape) + "\n")
    }
    try context.write(LanguageShares.text(of: review))
    let hasUnreadLines = try listUnknownWords(arguments, review, &context)
    try context.write(summary(of: review))
    let isFaulty = review.errorCount > 0 || arguments.has("--strict") && review.warningCount > 0
    return isFaulty || hasUnreadLines ? ExitStatus.no : ExitStatus.success
  }

  /// Words that are listed at most.
  private static let mostWords = 30

  /// Lists the words of real questions that the knowledge has not.
  ///
  /// - Returns: whether lines of their file have errors.
  private static func listUnknownWords(
    _ arguments: Arguments, _ review: KnowledgeReview, _ context: inout ToolContext
  ) throws -> Bool {
    guard let file = arguments["--questions"] else { return false }
    var options = try ReviewCommand.batchOptions(arguments)
    options.inputs = [file]
    let logged = try LoggedQuestions(options, sure: 0, complain: context.complain)
    guard !logged.hasFailure else { throw FileFailure("\(file.printable(newline: .escape)): not reviewed") }
    guard review.errorCount == 0 else {
      context.complain(
        "the words of \(file.printable(newline: .escape)) are not looked for in files with errors")
      return true
    }
    let words = logged.log.unknownWords(to: try KnowledgeTrainer.knowledge(of: review.source))
    let read = counted(logged.log.count, "question")
    try context.write(
      "\(counted(words.count, "word")) of \(read) in no example, synonym or near word\(words.isEmpty ? "" : ":")\n"
    )
    for word in words.prefix(mostWords) {
      let line = "\(word.word.padded(to: 14))  \(word.sample)".printable(newline: .space)
      try context.write("\(word.count)".padded(to: 6, before: true) + "  " + line + "\n")
    }
    return logged.errors > 0
  }

  private static func summary(of review: KnowledgeReview) -> String {
    let source = review.source
    let questions = source.intents.reduce(0) { $0 + $1.questions.count }
    let counts = [
      counted(source.intents.count, "intent"), counted(questions, "question"),
      "\(source.outOfScope.count) out of scope",
    ]
    var findings = [counted(review.errorCount, "error"), counted(review.warningCount, "warning")]
    if review.noteCount > 0 { findings.append(counted(review.noteCount, "note")) }
    // Not with files that are not understood, nor where there are too many.
    let rest = review.isCrossValidated ? "" : "; the examples were not left out in turn"
    return "\(counts.joined(separator: ", ")): \(findings.joined(separator: ", "))\(rest)\n"
  }
}
