import WendaFormats

/// How the questions are laid out.
package enum BatchInputFormat: String, CaseIterable, Sendable {
  /// One question a line.
  case text
  /// RFC 4180, with a header.
  case csv
  /// The same with tabs for commas.
  case tsv
  /// One JSON object a line.
  case jsonl

  /// The format that a file's extension stands for; plain text where it stands for none.
  package init(path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let ending = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).dropFirst().last
    switch ending.map({ String(Substring($0)).lowercased() }) {
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "jsonl", "ndjson", "json": self = .jsonl
    default: self = .text
    }
  }
}

/// How the answers are laid out.
package enum BatchOutputFormat: String, CaseIterable, Sendable {
  /// One JSON object a line.
  case jsonl
  /// Tab-separated with a header row; tab, newline and backslash as `\t`, `\n` and `\\`.
  case tsv
  /// RFC 4180 with a header row; lines end in a newline alone.
  case csv
  /// A block a question, for people.
  case text

  /// Whether every record has the same columns.
  package var isTable: Bool { self == .tsv || self == .csv }
}

/// A wrong use of the command, told to the person who typed it.
package struct BatchUsageError: Error, CustomStringConvertible {
  /// What is wrong and how to correct it.
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// What `wenda batch` was asked to do.
package struct BatchOptions: Sendable {
  package init() {}

  /// Paths; `-` is standard input. None is standard input too.
  package var inputs: [String] = []
  /// nil: by each file's extension.
  package var inputFormat: BatchInputFormat?
  /// The column or key that holds the question; nil: `question`, `问题`, else the only column.
  package var column: String?
  package var format = BatchOutputFormat.jsonl
  /// The encoding of the inputs; nil: found from their bytes.
  package var encoding: TextEncoding?
  /// The delimiter of tables that are read; nil: detected from their headers.
  package var delimiter: UInt8?
  /// Whether a table that is written begins with a byte-order mark, as Excel needs it.
  package var hasByteOrderMark = false
  /// Whether a `'` stands before cells that spreadsheets would take for formulas.
  package var hasSafeCells = false
  /// What to write of each record, in this order.
  package var fields = BatchField.allCases
  /// nil or `-`: standard output. A regular file appears whole or not at all.
  package var output: String?
  /// Worker threads; nil: as many as there are cores.
  package var jobs: Int?
  /// Only errors on standard error: no progress, no summary, no notes about single lines.
  package var quiet = false
  /// A pure line filter: one line out for each line in, nothing that depends on other lines.
  package var lines = false

  /// The format in which `path` is read.
  package func inputFormat(of path: String) -> BatchInputFormat {
    inputFormat ?? BatchInputFormat(path: path)
  }

  /// The inputs, with standard input where none is named.
  package var sources: [String] { inputs.isEmpty ? ["-"] : inputs }

  /// Whether progress, notes about single lines and the summary are told on standard error.
  package var tellsNotes: Bool { !quiet && !lines }

  /// - Throws: `BatchUsageError` where the options contradict each other.
  package func validate() throws(BatchUsageError) {
    guard !fields.isEmpty else { throw BatchUsageError("--fields names no field") }
    if let jobs, !(1...1024).contains(jobs) {
      throw BatchUsageError("--jobs \(jobs): give a number from 1 to 1024")
    }
    if lines, format == .csv || format == .text {
      throw BatchUsageError(
        "--lines writes one line a record, which \(format.rawValue) does not; use --format jsonl or tsv")
    }
    try validateTables()
    for path in sources {
      let read = inputFormat(of: path)
      if lines, read == .csv || read == .tsv {
        throw BatchUsageError(
          "--lines reads lines or jsonl, but “\(path)” is \(read.rawValue), which has a header; "
            + "leave --lines out, or give --input-format text to take each line as a question")
      }
      if column != nil, read == .text {
        throw BatchUsageError(
          "--column is for csv, tsv and jsonl, but “\(path)” is read as plain text; "
            + "give its format with --input-format")
      }
    }
  }

  /// - Throws: `BatchUsageError` where an option for tables is given without one.
  private func validateTables() throws(BatchUsageError) {
    if hasByteOrderMark || hasSafeCells, !format.isTable {
      throw BatchUsageError("--bom and --safe-cells are for tables; use --format csv or tsv")
    }
    if lines, hasByteOrderMark {
      throw BatchUsageError("--bom stands at the start of a whole table; leave --lines out")
    }
    if lines, encoding != nil, encoding != .utf8 {
      throw BatchUsageError(
        "--encoding needs whole files, and --lines reads line by line; leave one of them out")
    }
    if delimiter != nil, !sources.contains(where: { [.csv, .tsv].contains(inputFormat(of: $0)) }) {
      throw BatchUsageError("--delimiter is for csv and tsv; give the format with --input-format")
    }
  }
}
