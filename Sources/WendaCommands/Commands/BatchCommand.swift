import Wenda
import WendaAuthoring

/// `wenda batch`: files of questions in, a record a question out.
enum BatchCommand: Command {
  static let name = "batch"
  static let summary = "answer files of questions"
  static let declaration = Arguments.Declaration(
    flags: ["--quiet", "--lines", "--bom", "--safe-cells"],
    values: KnowledgeOptions.names + [
      "--format", "--fields", "--output", "--column", "--input-format", "--jobs", "--language",
      "--encoding", "--delimiter",
    ])
  static let help = """
    usage: wenda batch [OPTION…] [FILE…]

    Answers files of questions on all cores, one record a question, in the order of the input: one
    question a line; .csv and .tsv with a header; .jsonl (or a .json array) with a `question` key. `-` or
    no file reads standard input. Other columns and keys are passed through. A line that cannot be answered
    (blank, not UTF-8, too long) gets a record with an `error`. Delimiter and encoding are found from the
    file: comma, semicolon or tab, a line `sep=;`; UTF-8, UTF-16 with a byte-order mark, GB18030.

      --format FORMAT        jsonl (default), tsv, csv or text
      --fields NAME,…        which of question, language, decision, intent, confidence, answer, options,
                             candidates, also, error to write, in this order
      --output FILE          write a file, which appears whole or not at all: not where an input
                             cannot be read
      --column NAME          the column or key of the question (default: question, 问题, or the only one)
      --input-format FORMAT  text, csv, tsv or jsonl, whatever the files are called
      --encoding NAME        utf-8, utf-16le, utf-16be or gb18030 (default: found; files that are not UTF-8
                             are held in memory, up to 256 MiB)
      --delimiter CHARACTER  what parts the columns of csv and tsv files: comma, semicolon, tab, pipe or
                             any other (default: found from the header)
      --bom                  begin a table with a byte-order mark, which Excel needs to read it as UTF-8
      --safe-cells           write ' before cells that begin with = + - @, which spreadsheets would run
      --jobs NUMBER          worker threads (default: one a core)
      --lines                a pure line filter: no header, no summary, one record out for each line in
      --quiet                no progress bar, no summary
      --language zh|en       answer in this language (default: that of the question)
    \(KnowledgeOptions.help)

    `decision` is answer, ask, decline, or none where nothing is asked. Where Wenda would ask back,
    `intent` is the likelier one, `options` are those asked about, and `answer` what would be asked.

    Exit status: 0 all lines answered or declined, 1 some records have an error (with --lines 0), 2 it
    could not run.
    """

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
      KnowledgeAnswerer(Responder(knowledgeOptions.classifier(knowledge), language: language))
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
      guard let table = TableDelimiter(option: option) else {
        throw UsageError(
          message: "--delimiter \(option): give one character, or comma, semicolon, tab or pipe")
      }
      options.delimiter = table.delimiter
    }
  }
}
