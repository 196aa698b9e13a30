import Wenda

/// What is found out about a file of questions before its records are read.
struct InputOpening {
  /// The delimiter of a table.
  private(set) var table: InputDelimiter?
  /// The lines that were passed over before the first record.
  private(set) var linesBefore = 0
  /// How the file is encoded, which its first records may have to tell.
  var encoding: InputEncoding
  private var isArray = false
  private let options: BatchOptions
  private let stop: Int32

  /// - Parameter stop: a descriptor that ends the reading when it can be read.
  init(_ options: BatchOptions, stop: Int32) {
    (self.options, self.stop) = (options, stop)
    encoding = InputEncoding(isSettled: options.lines, stop: stop)
  }

  /// How records are told apart.
  var splitter: any RecordSplitter {
    if let table { return RowSplitter(scanner: CSVScanner(delimiter: table.delimiter)) }
    return isArray ? ElementSplitter() : LineSplitter()
  }

  /// Looks at the beginning of a file.
  mutating func open(_ file: InputFile) throws(FileFailure) {
    // A line filter does the same with every line, wherever it stands.
    if options.lines { return }
    try encoding.open(file, as: options.encoding)
    switch file.format {
    case .csv: try findDelimiter(file, promised: UInt8(ascii: ","))
    case .tsv: try findDelimiter(file, promised: UInt8(ascii: "\t"))
    case .jsonl: findArray(file)
    case .text: if options.inputFormat == nil { try refuseTable(file) }
    }
  }

  private mutating func findDelimiter(_ file: InputFile, promised: UInt8) throws(FileFailure) {
    var header = beginning(file)
    // A line of which more may come cannot be judged. Nothing was read yet, so there is nothing to take back.
    let isCut = header.count < BatchLimits.firstRecord && !file.bytes.isAtEnd
    let whole = isCut ? header[..<(header.lastIndex(of: 0x0A).map { $0 + 1 } ?? header.endIndex)] : header
    let isDecoded = try whole.withFlatArray { (text) throws(FileFailure) in
      try encoding.settle(text, of: file) {}
    }
    if isDecoded { header = beginning(file) }
    let wanted = options.column.map { [$0] } ?? ["question", "问题"]
    do throws(BatchUsageError) {
      table = try header.withFlatArray { (text) throws(BatchUsageError) in
        try InputDelimiter.find(in: text, promised: promised, given: options.delimiter, wanted: wanted)
      }
    } catch {
      throw file.failure(error.description)
    }
  }

  /// The first lines, down to one that does not end within quotes and is not blank.
  private func beginning(_ file: InputFile) -> ArraySlice<UInt8> {
    var quotes = 0
    var lines = 0
    return file.bytes.peek(limit: BatchLimits.firstRecord, stop: stop) { text, seen in
      for byte in text[seen...] {
        if byte == CSVScanner.quote { quotes += 1 }
        if byte == 0x0A, quotes.isMultiple(of: 2) { lines += 1 }
      }
      // The header may stand behind a `sep=` line.
      return lines > (text.behindByteOrderMark.starts(with: Array("sep=".utf8)) ? 1 : 0)
    }
  }

  private mutating func findArray(_ file: InputFile) {
    let start = file.bytes.peek(limit: 4096, stop: stop) { text, _ in JSONArrayStart.length(in: text) != nil }
    guard let length = start.withFlatArray({ JSONArrayStart.length(in: $0) }) ?? nil else { return }
    linesBefore = start.prefix(length).count { $0 == 0x0A }
    file.bytes.drop(length)
    (isArray, file.isArray) = (true, true)
  }

  /// Refuses a file without a telling name whose first line could be a question, or the header of a table.
  private func refuseTable(_ file: InputFile) throws(FileFailure) {
    let start = file.bytes.peek(limit: 1 << 16, stop: stop) { text, seen in text[seen...].contains(0x0A) }
    let reading: String? = start.withFlatArray { text in
      let text = text.behindByteOrderMark
      let line = text.part(0..<LineParser.lineEnd(in: text, from: 0).text)
      if JSONArrayStart.length(in: text).flatMap({ $0 }) != nil { return "JSON (--input-format jsonl)" }
      if line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}") {
        return "JSON (--input-format jsonl)"
      }
      for (delimiter, format) in [(UInt8(0x2C), "csv"), (0x3B, "csv"), (0x09, "tsv")] {
        let names = InputDelimiter.columns(of: line, delimiter)
        let wanted = options.column.map { [$0] } ?? ["question", "问题"]
        if names.count > 1, wanted.contains(where: names.contains) {
          return
            "the header of a table with the columns \(CSVLayout.listed(names)) (--input-format \(format))"
        }
      }
      return nil
    }
    guard let reading else { return }
    throw file.failure(
      "the first line reads as a question (--input-format text), or as \(reading); say which it is")
  }
}
