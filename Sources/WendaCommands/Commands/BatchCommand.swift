import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda batch`: files of questions in, a record a question out.
enum BatchCommand: Command {
  static let name = "batch"
  static let summary = "answer files of questions"
  static let usage = ["batch [OPTION…] [FILE…]"]
  static let overview = """
    Answers files of questions on all cores, one record a question, in the order of the input: one
    question a line; .csv and .tsv with a header; .jsonl (or a .json array) with a `question` key. `-` or
    no file reads standard input. Other columns and keys are passed through. A line that cannot be answered
    (blank, not UTF-8, too long) gets a record with an `error`. Delimiter and encoding are found from the
    file: comma, semicolon or tab, a line `sep=;`; UTF-8, UTF-16 with a byte-order mark, GB18030.
    """
  /// How the files of questions are read.
  static let inputOptions: [CommandOption] = [
    CommandOption(
      "--column", CommandArgument("NAME"), "the column or key of the question",
      more: " (default: question, 问题, or the only one)"),
    CommandOption(
      "--input-format", .choice(of: BatchInputFormat.self, label: "FORMAT"), "how to read the files",
      more: ": text, csv, tsv or jsonl, whatever they are called"),
    CommandOption(
      "--encoding", .choice(of: TextEncoding.self, label: "NAME"), "the encoding of the files",
      more: ": utf-8, utf-16le, utf-16be or gb18030 (default: found; files that are not UTF-8 are held in "
        + "memory, up to 256 MiB)"),
    CommandOption(
      "--delimiter", .choice(["comma", "semicolon", "tab", "pipe"], label: "CHARACTER"),
      "what parts the columns of csv and tsv files",
      more: ": comma, semicolon, tab, pipe or any other character (default: found from the header)"),
  ]
  static let options: [CommandOption] =
    [
      CommandOption(
        "--format", .choice(of: BatchOutputFormat.self, label: "FORMAT"), "how to write the records",
        more: ": jsonl (default), tsv, csv or text"),
      CommandOption(
        "--fields", CommandArgument("NAME,…", .list(BatchField.allCases.map(\.rawValue))),
        "which fields to write, in this order",
        more: ", of \(BatchField.allCases.map(\.rawValue).joined(separator: ", "))"),
      CommandOption(
        "--output", .file(), "write a file",
        more: ", which appears whole or not at all: not where an input cannot be read"),
    ] + inputOptions + [
      CommandOption(
        "--bom", "begin a table with a byte-order mark", more: ", which Excel needs to read it as UTF-8"),
      CommandOption(
        "--safe-cells", "guard cells that spreadsheets would run",
        more: ": write ' before cells that begin with = + - @"),
      CommandOption("--jobs", CommandArgument("NUMBER"), "worker threads", more: " (default: one a core)"),
      CommandOption(
        "--lines", "be a pure line filter", more: ": no header, no summary, one record out for each line in"),
      CommandOption("--quiet", "no progress bar, no summary"),
      .language,
    ] + KnowledgeOptions.options
  static let operand: CommandArgument? = .file("FILE", ".txt", ".csv", ".tsv", ".jsonl", ".json")
  static let remarks = """
    `decision` is answer, ask, decline, or none where nothing is asked. Where Wenda would ask back,
    `intent` is the likelier one, `options` are those asked about, and `answer` what would be asked.
    """
  static let exitStatus =
    "0 all lines answered or declined, 1 some records have an error (with --lines 0), 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    var options = BatchOptions()
    options.inputs = arguments.operands
    options.inputFormat = try arguments.choice("--input-format", as: BatchInputFormat.self)
    options.column = arguments["--column"]
    options.format = try arguments.choice("--format", as: BatchOutputFormat.self) ?? .jsonl
    if let names = arguments["--fields"] { options.fields = try BatchField.list(names) }
    options.output = arguments["--output"]
    options.jobs = try arguments.count("--jobs", in: 1...1024)
    options.quiet = arguments.has("--quiet")
    options.lines = arguments.has("--lines")
    options.hasByteOrderMark = arguments.has("--bom")
    options.hasSafeCells = arguments.has("--safe-cells")
    try readForms(arguments, &options)
    let knowledgeOptions = try KnowledgeOptions(arguments)
    let language = try arguments.language()
    try knowledgeOptions.spare(from: options.output)
    let knowledge = try knowledgeOptions.knowledge()
    return BatchEngine.run(options) {
      Responder(knowledgeOptions.classifier(knowledge), language: language)
    }
  }

  /// How the inputs are encoded and their columns parted.
  static func readForms(_ arguments: Arguments, _ options: inout BatchOptions) throws(UsageError) {
    if let name = arguments["--encoding"] {
      guard let encoding = TextEncoding(name: name) else {
        let known = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageError(message: "--encoding \(name): use one of \(known); convert others with iconv")
      }
      options.encoding = encoding
    }
    if let option = arguments["--delimiter"] {
      guard let table = InputDelimiter(option: option) else {
        throw UsageError(
          message: "--delimiter \(option): give one character, or comma, semicolon, tab or pipe")
      }
      options.delimiter = table.delimiter
    }
  }
}
