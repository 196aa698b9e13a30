import Wenda

/// Imports files of other programs as one FAQ.
public enum Importer {
  /// Reads all files; those of one format together, as some formats spread a topic over several.
  ///
  /// It never fails as a whole: what could not be read is among the notes of the result, as errors.
  public static func importFAQ(_ files: [ImportFile], options: ImportOptions = ImportOptions()) -> ImportedFAQ
  {
    var builder = FAQBuilder(options)
    var groups: [(format: ImportFormat, sources: [SourceText])] = []
    for file in files {
      guard let source = source(of: file, &builder) else { continue }
      guard let format = options.format ?? FormatDetection.format(of: source) else {
        let known = ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")
        builder.error(
          SourcePlace(file: file.path, line: 1), "it is not clear what this file is",
          remedy: "say it with --from: \(known); a table needs column names such as question,answer")
        continue
      }
      if let place = groups.firstIndex(where: { $0.format == format }) {
        groups[place].sources.append(source)
      } else {
        groups.append((format, [source]))
      }
    }
    for group in groups { read(group.sources, as: group.format, &builder) }
    return builder.finish()
  }

  /// What a file would be imported as; nil where it is not clear.
  public static func format(of file: ImportFile) -> ImportFormat? {
    guard let text = try? TextDecoder.decode(file.bytes) else { return nil }
    return FormatDetection.format(of: SourceText(file: file.path, bytes: text.bytes))
  }

  private static func source(of file: ImportFile, _ builder: inout FAQBuilder) -> SourceText? {
    do {
      let text = try TextDecoder.decode(file.bytes, as: builder.options.encoding)
      if text.encoding != .utf8 {
        builder.note(
          SourcePlace(file: file.path, line: 1), "read as \(text.encoding.displayName)",
          remedy: "name another encoding if characters are wrong")
      }
      guard !text.bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) else {
        builder.error(
          SourcePlace(file: file.path, line: 1), "the file is empty", remedy: "see whether it was saved")
        return nil
      }
      return SourceText(file: file.path, bytes: text.bytes)
    } catch {
      builder.notes.append(error.diagnostic(file: file.path))
      return nil
    }
  }

  private static func read(_ sources: [SourceText], as format: ImportFormat, _ builder: inout FAQBuilder) {
    switch format {
    case .dialogflow: DialogflowImport.read(sources, &builder)
    case .rasa: RasaImport.read(sources, &builder)
    case .table: sources.forEach { TableImport.read($0, &builder) }
    case .qnaMakerTable: sources.forEach { QnAMakerTableImport.read($0, &builder) }
    case .qnaMakerJSON: sources.forEach { QnAMakerJSONImport.read($0, &builder) }
    case .qna: sources.forEach { QnAFileImport.read($0, &builder) }
    case .nlpCorpus: sources.forEach { NLPCorpusImport.read($0, &builder) }
    case .chatterBot: sources.forEach { ChatterBotImport.read($0, &builder) }
    case .webPage: sources.forEach { WebPageImport.read($0, &builder) }
    case .markdown: sources.forEach { MarkdownImport.read($0, &builder) }
    }
  }
}
