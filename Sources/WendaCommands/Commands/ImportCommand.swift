import Wenda
import WendaAuthoring

/// `wenda import`: a folder of intent files from the files of other programs.
enum ImportCommand: Command {
  static let name = "import"
  static let summary = "make an FAQ folder of a spreadsheet, web page or bot export"
  static let usage = ["import [OPTION…] FILE… --output FOLDER"]
  static let overview = """
    Writes an FAQ folder from files of other programs: tables of questions and answers (CSV, TSV), QnA
    Maker and Azure question answering (TSV, JSON, .qna), nlp.js, Dialogflow (its folder), Rasa, ChatterBot,
    web pages with an FAQPage of schema.org, Markdown with questions as headings. What they are is found
    from what they say. What cannot be taken over is told with its place on standard error. A folder that is
    not empty is never written to.
    """
  static let options: [CommandOption] = [
    CommandOption("--output", .folder(), "the folder to write"),
    CommandOption(
      "--from", .choice(of: ImportFormat.self, label: "FORMAT"), "what the files are",
      more: ", if they are taken for something else: "
        + ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")),
    CommandOption(
      "--encoding", .choice(of: TextEncoding.self, label: "NAME"), "how they are encoded",
      more: ": utf-8, utf-16le, utf-16be or gb18030"),
    CommandOption(
      "--delimiter", .choice(["comma", "semicolon", "tab"], label: "D"), "what parts the cells of a table",
      more: ": comma, semicolon, tab or one character"),
  ]
  static let operand: CommandArgument? = .file()
  static let exitStatus =
    "0 written, 1 a file could not be read as what it is and nothing is written, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard let output = arguments["--output"], !output.isEmpty else {
      throw UsageError(message: "import needs --output FOLDER")
    }
    guard !arguments.operands.isEmpty else { throw UsageError(message: "import needs files to read") }
    let options = try options(arguments)
    try TemporaryFolder.refuseWhatIsThere(output)
    let input = try ImportFiles(arguments.operands)
    var faq = Importer.importFAQ(input.files, options: options)
    faq.notes = input.notes + faq.notes
    if faq.intents.isEmpty, !faq.hasErrors {
      faq.notes.append(
        Diagnostic(
          at: SourcePlace(file: arguments.operands[0], line: 1), "there is no question with an answer here",
          remedy: "say with --from what the file is, if it was taken for something else"))
    }
    for note in faq.notes { context.complain(note.description.printable(newline: .escape)) }
    guard !faq.hasErrors else {
      context.complain("wenda: nothing is written")
      return ExitStatus.no
    }
    let files = IntentFolder.files(of: faq)
    try TemporaryFolder.write(files.map { ($0.name, $0.text) }, as: output)
    return try tell(output, files.count, &context)
  }

  /// What was written, and what a check says of it.
  private static func tell(_ folder: String, _ files: Int, _ context: inout ToolContext) throws -> Int32 {
    let review = try KnowledgeReview(of: folder)
    let source = review.source
    let questions = source.intents.reduce(0) { sum, intent in
      sum + intent.questions.count + intent.followUps.reduce(0) { $0 + $1.questions.count }
    }
    let name = folder.printable(newline: .escape)
    try context.write(
      "\(name): \(counted(files, "file")), \(counted(source.intents.count, "topic")), "
        + "\(counted(questions, "question"))\n"
        + "wenda check: \(counted(review.errorCount, "error")), \(counted(review.warningCount, "warning"))"
        + (review.findings.isEmpty ? "\n" : "; `wenda check \(name)` tells them\n"))
    return ExitStatus.success
  }

  private static func options(_ arguments: Arguments) throws(UsageError) -> ImportOptions {
    var options = ImportOptions(format: try arguments.choice("--from", as: ImportFormat.self))
    if let name = arguments["--encoding"] {
      guard let encoding = TextEncoding(name: name) else {
        throw UsageError(message: "--encoding \(name): use utf-8, utf-16le, utf-16be or gb18030")
      }
      options.encoding = encoding
    }
    if let name = arguments["--delimiter"] {
      let named = ["comma": ",", "semicolon": ";", "tab": "\t", "\\t": "\t"][name] ?? name
      guard let byte = named.utf8.first, named.utf8.count == 1, byte < 0x80, !"\"\n\r".utf8.contains(byte)
      else {
        throw UsageError(message: "--delimiter \(name): use comma, semicolon, tab or one character")
      }
      options.delimiter = byte
    }
    return options
  }
}

/// `1 error`, `2 errors`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
