/// Finds how much of a text that grows is whole records.
protocol RecordSplitter {
  /// The end of the last whole record. A splitter begins anew with every text.
  ///
  /// - Parameters:
  ///   - scanned: how much it was given of this text before.
  ///   - known: what it said then.
  mutating func wholeRecords(in text: BatchText, scanned: Int, known: Int) -> Int

  /// The same for a text that does not grow any more.
  func lastRecord(in text: BatchText, known: Int) -> Int

  /// What is wrong with the whole file, at its end.
  var problemAtEnd: String? { get }
}

extension RecordSplitter {
  func lastRecord(in text: BatchText, known: Int) -> Int { text.count }

  var problemAtEnd: String? { nil }
}

/// A line is a record.
struct LineSplitter: RecordSplitter {
  func wholeRecords(in text: BatchText, scanned: Int, known: Int) -> Int {
    text[scanned...].lastIndex(of: 0x0A).map { $0 + 1 } ?? known
  }
}

/// Rows of a table, which may span lines.
struct RowSplitter: RecordSplitter {
  let scanner: CSVScanner

  func wholeRecords(in text: BatchText, scanned: Int, known: Int) -> Int {
    let isNewOpen = scanned > known && !text[scanned...].contains { $0 == CSVScanner.quote || $0 == 0x0A }
    // No row ends without a newline, and none that is open is closed without a quote.
    if isNewOpen { return known }
    guard text[known...].contains(CSVScanner.quote) else {
      return text[scanned...].lastIndex(of: 0x0A).map { $0 + 1 } ?? known
    }
    var end = known
    while end < text.count {
      switch scanner.row(in: text, from: end) {
      case .complete(let row), .broken(let row): end = row.next
      case .open: return end
      }
    }
    return end
  }
}

/// Elements of a JSON array.
struct ElementSplitter: RecordSplitter {
  private var splitter = JSONArraySplitter()
  private var isClosed = false
  private var hasTextBehind = false

  mutating func wholeRecords(in text: BatchText, scanned: Int, known: Int) -> Int {
    var end = known
    for index in scanned..<text.count {
      if isClosed {
        hasTextBehind = hasTextBehind || text[index] > 0x20
        continue
      }
      switch splitter.advance(text[index]) {
      case .none: continue
      case .comma: end = index + 1
      case .close: (end, isClosed) = (index, true)
      case .start:
        end = index
        splitter = JSONArraySplitter()
        _ = splitter.advance(text[index])
      }
    }
    return end
  }

  func lastRecord(in text: BatchText, known: Int) -> Int { isClosed ? known : text.count }

  var problemAtEnd: String? {
    if !isClosed { return "the array of JSON objects has no closing bracket; is the file whole?" }
    return hasTextBehind
      ? "there is text behind the array of JSON objects, which was not read; take it out" : nil
  }
}
