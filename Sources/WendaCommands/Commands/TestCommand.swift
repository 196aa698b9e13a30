import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda test`: golden transcripts.
enum TestCommand: Command {
  static let name = "test"
  static let summary = "run golden transcripts of conversations"
  static let usage = ["test [OPTION…] [PATH…]"]
  static let overview = """
    Holds the conversations of transcripts again and prints the first difference of each that went
    otherwise. A path is a file or a folder of .txt files (default: Transcripts); `-` reads one from
    standard input. NAME.zh.txt and NAME.en.txt are a pair: every turn must be decided alike.
    """
  static let options: [CommandOption] =
    [
      CommandOption(
        "--update", "record the replies of now in the transcripts",
        more: ", keeping comments; name the files that changed (refused where CI is set)"),
      CommandOption("--junit", .file("FILE", ".xml"), "write the results as JUnit XML"),
    ] + KnowledgeOptions.options
  static let operand: CommandArgument? = .file("PATH", ".txt")
  static let remarks = """
    A transcript is plain text:

      # A comment.
      > What the person types
      [intent-id]
        The reply, indented by two spaces.

    In brackets stand the intents answered, joined by commas; `? a, b` where it asks which is meant;
    `declined`; `none` where nothing was asked; `command`. Write only the questions, and --update adds
    the rest. Comments at the top set options: `# intents: PATH` (from the transcript's folder),
    `# threshold: NUMBER`, `# language: zh`, `# locale: zh`.
    """
  static let exitStatus = "0 all passed, 1 some failed, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let isUpdate = arguments.has("--update")
    if isUpdate, context.environment("CI") != nil {
      throw UsageError(
        message: "--update is refused where CI is set: transcripts are recorded by a person, who reads them")
    }
    let paths = arguments.operands.isEmpty ? ["Transcripts"] : arguments.operands
    if isUpdate, paths.contains("-") { throw UsageError(message: "--update needs files to write, not `-`") }
    let knowledge = try KnowledgeOptions(arguments)
    try knowledge.spare(from: arguments["--junit"])
    let (files, errors) = try load(paths, ChatOptions(knowledge: knowledge), &context)
    guard errors.isEmpty else {
      context.complain(errors.map { $0.description.printable(newline: .escape) }.joined(separator: "\n"))
      return ExitStatus.failure
    }
    guard !files.isEmpty else {
      context.complain(
        "wenda: there are no transcripts in \(paths.joined(separator: ", ").printable(newline: .escape)); "
          + "name a folder of .txt files")
      return ExitStatus.failure
    }
    // Transcripts may name other knowledge.
    for file in files { try file.options.knowledge.spare(from: arguments["--junit"]) }
    var runner = TranscriptRunner()
    var runs = try files.map { try runner.run($0) }
    if isUpdate { runs = try runs.map { try update($0, &context) } }
    let outcomes =
      runs.map { TestOutcome(name: $0.file.name, failure: $0.failure) } + TranscriptPairs.outcomes(runs)
    if let path = arguments["--junit"] {
      try writeFile(JUnitReport.xml(outcomes), to: path, sparing: files.map(\.path))
    }
    return try report(outcomes, &context)
  }

  /// The transcripts at some paths, each once, and all that is wrong in them.
  private static func load(
    _ paths: [String], _ options: ChatOptions, _ context: inout ToolContext
  ) throws -> (files: [TranscriptFile], errors: [Diagnostic]) {
    var files: [TranscriptFile] = []
    var errors: [Diagnostic] = []
    var finder = TranscriptFinder()
    for path in paths { try finder.add(path) }
    for warning in finder.skipped { context.complain(warning) }
    for path in finder.paths {
      let bytes = path == "-" ? try standardInput(&context) : try Files.read(path)
      let (file, found) = TranscriptFile.parse(bytes, path: path, options)
      files.append(file)
      errors += found
    }
    return (files, errors)
  }

  private static func standardInput(_ context: inout ToolContext) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let line = try context.lines.readLine(prompt: "") {
      bytes += line.utf8 + [0x0A]
      guard bytes.count <= Files.largest else { throw Files.tooLarge("standard input") }
    }
    return bytes
  }

  /// Rewrites a transcript if anything in it has changed.
  private static func update(_ run: TranscriptRun, _ context: inout ToolContext) throws -> TranscriptRun {
    let changes = run.changes
    guard !changes.isEmpty else { return run }
    var run = run
    let count = run.file.transcript.turns.count
    run.file.transcript = run.recorded
    try writeFile(run.file.transcript.text, to: run.file.path)
    try context.write(
      "updated \(run.file.path): \(changes.count) of \(count) turns".printable(newline: .escape) + "\n")
    return run
  }

  private static func report(_ outcomes: [TestOutcome], _ context: inout ToolContext) throws -> Int32 {
    let failures = outcomes.compactMap(\.failure)
    for failure in failures { try context.write(failure.text(context.painter) + "\n") }
    let passed = "\(outcomes.count - failures.count) passed"
    let failed = "\(failures.count) failed"
    try context.write(
      context.painter.paint(passed + ", " + failed, failures.isEmpty ? .green : .red) + "\n")
    return failures.isEmpty ? ExitStatus.success : ExitStatus.no
  }
}
