import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda export`: an FAQ in a format of other programs.
enum ExportCommand: Command {
  static let name = "export"
  static let summary = "write an FAQ as a table, a bot's corpus or a web page"
  static let usage = ["export FORMAT [OPTION…]"]
  static let overview = """
    Writes an FAQ for other programs. FORMAT is one of

      csv        a table with a row a question, which `wenda import` reads back without loss
      qnamaker   the table of QnA Maker and Azure question answering
      nlpjs      a corpus of nlp.js a language; --output is a folder then
      html       one web page in both languages, with an FAQPage of schema.org in it

    What a format cannot hold is told on standard error.
    """
  static let options: [CommandOption] = [
    CommandOption(
      "--intents", .file("PATH", ".tsv"), "what to export",
      more: ": a folder of intent files or a table of intent<TAB>question lines (default: Intents)"),
    CommandOption("--output", .file("PATH"), "where to write", more: " (default: standard output)"),
    CommandOption(
      "--safe-cells", "csv: guard cells that a spreadsheet would take for formulas", more: " with a '"),
    CommandOption("--bom", "csv, qnamaker: begin with a byte-order mark", more: ", which Excel needs"),
  ]
  static let operand: CommandArgument? = .choice(of: ExportFormat.self, label: "FORMAT")
  static let exitStatus = "0 written, 1 the FAQ has errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let format = try format(arguments)
    let path = arguments["--intents"] ?? "Intents"
    guard !path.hasSuffix(".wenda") else {
      throw UsageError(message: "\(path) is compiled; export the files that it was made from")
    }
    try KnowledgeOptions(path: path).spare(from: arguments["--output"])
    let faq = ExportedFAQ(try KnowledgeSource.load(path))
    let export = faq.export(as: format, hasSafeCells: arguments.has("--safe-cells"))
    for note in export.notes { context.complain("\(path): warning: \(note)".printable(newline: .escape)) }
    if format == .nlpCorpus {
      try TemporaryFolder.write(export.files.map { ($0.name, $0.text) }, as: arguments["--output"] ?? "")
    } else {
      let text = (arguments.has("--bom") ? "\u{FEFF}" : "") + export.files.map(\.text).joined()
      guard let output = arguments["--output"], output != "-" else {
        try context.write(text)
        return ExitStatus.success
      }
      try writeFile(text, to: output)
    }
    try context.write(
      "\(arguments["--output"] ?? ""): \(counted(faq.intents.count, "topic"))\n".printable())
    return ExitStatus.success
  }

  private static func format(_ arguments: Arguments) throws(UsageError) -> ExportFormat {
    let names = ExportFormat.allCases.map(\.rawValue)
    guard arguments.operands.count == 1 else {
      throw UsageError(message: "export takes one format: \(names.joined(separator: ", "))")
    }
    let name = arguments.operands[0]
    guard let format = ExportFormat(rawValue: name) else {
      throw UsageError(message: "unknown format \(name); \(Spelling.suggestion(for: name, among: names))")
    }
    if arguments.has("--safe-cells"), format != .csv {
      throw UsageError(message: "--safe-cells is for csv")
    }
    if arguments.has("--bom"), format != .csv, format != .qnaMaker {
      throw UsageError(message: "--bom is for csv and qnamaker")
    }
    if format == .nlpCorpus, arguments["--output"].map({ $0.isEmpty || $0 == "-" }) ?? true {
      throw UsageError(message: "nlpjs is a file a language; name a folder with --output FOLDER")
    }
    return format
  }
}
