import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda review`: what was asked and not answered, and what to do about it.
enum ReviewCommand: Command {
  static let name = "review"
  static let summary = "see what was asked and not answered, and add it to the FAQ"
  static let usage = ["review [OPTION…] [QUESTIONS…]"]
  static let overview = """
    Reads files of questions, all kinds that `wenda batch` reads, or what `batch` wrote; `-` or no file is
    standard input. Lists what was declined, asked back or answered unsurely, like questions in one group, the
    most asked first, with the nearest topic and why it fell short. Where a record tells what was decided, a
    question counts that was not answered surely then and is not by now.

    In a terminal, with --intents FOLDER and files, each group is dealt with by a key: its questions become
    examples of that topic or of another, or are put out of scope, or begin a new topic. What the change does to
    the other questions is shown before it is written; nothing else in the files moves.
    """
  static let options: [CommandOption] =
    [
      CommandOption(
        "--labelled", .file("FILE", ".tsv"), "questions with their intents, as for `wenda evaluate`",
        more: ": how many are right is shown before and after each change"),
      CommandOption("--json", "print the review as JSON"),
      CommandOption("--report", .file("FILE", ".html"), "write it as an HTML page"),
      CommandOption(
        "--groups", CommandArgument("NUMBER"), "list this many groups",
        more: " (default: 20, with --json and --report 200)"),
      CommandOption(
        "--sure", CommandArgument("NUMBER"), "answers below this confidence are unsure",
        more: " (default: 0.7)"),
      CommandOption("--told", "list also what an example out of scope says word for word"),
      CommandOption(
        "--language", .choice(Language.allCases.map(\.code) + ["auto"]), "the language of the review",
        more: " (default: that of most questions)"),
    ] + BatchCommand.inputOptions + KnowledgeOptions.options
  static let operand: CommandArgument? = .file("QUESTIONS", ".txt", ".csv", ".tsv", ".jsonl", ".json")
  static let exitStatus = "0 reviewed, 1 some lines have an error or the FAQ has, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let options = try KnowledgeOptions(arguments)
    let sure = try arguments.number("--sure", in: 0...1).map { Float($0) } ?? 0.7
    let inputs = try batchOptions(arguments)
    try options.spare(from: arguments["--report"])
    let labelled = try arguments["--labelled"].map { try LabelledQuestions.load($0) } ?? []
    let responder = Responder(options.classifier(try options.knowledge()))
    for warning in LabelledQuestions.unknownIntents(in: labelled, responder.knowledge) {
      context.complain(warning.description.printable(newline: .escape))
    }
    let logged = try LoggedQuestions(inputs, sure: sure, complain: context.complain)
    let review = QuestionReview(
      logged.log, of: responder, sure: sure, includesTold: arguments.has("--told"))
    let words = ReviewWords(language: try arguments.language() ?? review.log.language)
    let printer = ReviewPrinter(words: words, painter: context.painter)
    let isReport = arguments.has("--json") || arguments["--report"] != nil
    let folder = try isReport ? nil : editableFolder(options, inputs, context)
    if let folder {
      context.lines.leaveHistory()
      var walk = ReviewWalk(review, responder, folder: folder, options, labelled: labelled, printer)
      try walk.run(&context)
    } else {
      let groups = try arguments.count("--groups", in: 1...1_000_000) ?? (isReport ? 200 : 20)
      let report = ReviewReport(review, of: responder, groups: groups, samples: isReport ? 10 : 3)
      try write(report, arguments, inputs, printer, &context)
    }
    if logged.hasFailure { return ExitStatus.failure }
    return logged.errors > 0 ? ExitStatus.no : ExitStatus.success
  }

  static func batchOptions(_ arguments: Arguments) throws(UsageError) -> BatchOptions {
    var options = BatchOptions()
    options.inputs = arguments.operands
    options.inputFormat = try arguments.choice("--input-format", as: BatchInputFormat.self)
    options.column = arguments["--column"]
    try BatchCommand.readForms(arguments, &options)
    return options
  }

  /// The folder whose files a person can edit: where one sits at the terminal and the questions are in files.
  private static func editableFolder(
    _ options: KnowledgeOptions, _ inputs: BatchOptions, _ context: ToolContext
  ) throws -> String? {
    guard context.isInteractive, !inputs.sources.contains("-"), let path = options.path,
      try Files.isFolder(path)
    else { return nil }
    return path
  }

  private static func write(
    _ report: ReviewReport, _ arguments: Arguments, _ inputs: BatchOptions, _ printer: ReviewPrinter,
    _ context: inout ToolContext
  ) throws {
    if let path = arguments["--report"] {
      let title = inputs.inputs.isEmpty ? "standard input" : inputs.inputs.joined(separator: ", ")
      try writeFile(report.html(title: title), to: path, sparing: inputs.sources)
    }
    try context.write(arguments.has("--json") ? report.json() : printer.print(report))
  }
}
