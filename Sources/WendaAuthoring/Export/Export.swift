import Wenda

/// The formats that can be written.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// A table with a row a question.
  case csv
  /// The table of QnA Maker and Azure question answering.
  case qnaMaker = "qnamaker"
  /// A corpus of nlp.js a language.
  case nlpCorpus = "nlpjs"
  /// One web page.
  case html
}

/// What was written.
public struct Export: Sendable {
  /// A file to be written, in UTF-8.
  public struct File: Sendable, Equatable {
    /// A name for it.
    public var name: String
    /// All of it.
    public var text: String
  }

  /// The files; one but for nlp.js.
  public var files: [File] = []
  /// What the format cannot hold, for standard error.
  public var notes: [String] = []
}

extension ExportedFAQ {
  /// Writes the FAQ in a format.
  ///
  /// - Parameters:
  ///   - format: What to write.
  ///   - hasSafeCells: Of tables, whether cells that a spreadsheet would take for formulas are guarded with a `'`.
  public func export(as format: ExportFormat, hasSafeCells: Bool = false) -> Export {
    var export =
      switch format {
      case .csv: TableExport.export(self, hasSafeCells: hasSafeCells)
      case .qnaMaker: QnAMakerExport.export(self)
      case .nlpCorpus: NLPCorpusExport.export(self)
      case .html: PageExport.export(self)
      }
    if let lost = settings.lost(in: format) { export.notes.append(lost) }
    return export
  }

  /// The numbers of intents by their ids.
  var numbers: [String: Int] {
    intents.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
  }
}
