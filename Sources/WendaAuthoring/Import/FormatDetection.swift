/// Detects the format of a file from its contents rather than its name.
enum FormatDetection {
  /// The format; nil where it is none that is known.
  static func format(of source: SourceText) -> ImportFormat? {
    let name = source.file.lowercased()
    if name.hasSuffix(".qna") { return .qna }
    let first = source.bytes.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      if let format = jsonFormat(source) { return format }
    case UInt8(ascii: "<"):
      if isPage(source) { return .webPage }
    default: break
    }
    return textFormat(source, name)
  }

  private static func isPage(_ source: SourceText) -> Bool {
    let start = String(decoding: source.bytes.prefix(1 << 16), as: UTF8.self).lowercased()
    return ["<!doctype html", "<html", "ld+json", "itemscope", "<div", "<section", "<body"].contains {
      start.holds($0)
    }
  }

  /// Invalid JSON is reported by the reader, with its place.
  private static func jsonFormat(_ source: SourceText) -> ImportFormat? {
    guard let value = try? JSONReader.read(source) else {
      return source.file.lowercased().hasSuffix(".json") ? .qnaMakerJSON : nil
    }
    if DialogflowImport.accepts(value, path: source.file) { return .dialogflow }
    if NLPCorpusImport.accepts(value) { return .nlpCorpus }
    if LinkedDataFAQ.accepts(value) { return .webPage }
    return QnAMakerJSONImport.accepts(value) ? .qnaMakerJSON : nil
  }

  private static func textFormat(_ source: SourceText, _ name: String) -> ImportFormat? {
    let lines = source.lines.lazy.map { source.string($0) }
    if lines.contains(where: QnAFileImport.isQuestionHeading) { return .qna }
    if ["conversations:", "categories:"].contains(where: { key in lines.contains { $0.hasPrefix(key) } }) {
      return .chatterBot
    }
    let isRasa = { (line: String) in RasaImport.topKeys.contains { line.hasPrefix($0 + ":") } }
    if lines.contains(where: { isRasa($0) || $0.hasPrefix("## intent:") }) { return .rasa }
    if name.hasSuffix(".html") || name.hasSuffix(".htm") { return .webPage }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
    let table = TableColumns(names: Table.headerNames(source))
    if QnAMakerTableImport.accepts(table.names) { return .qnaMakerTable }
    if table.hasQuestionsAndAnswers || table.names.count > 1 && isTableName(name) { return .table }
    if lines.contains(where: { MarkdownImport.headingLevel($0) != nil }) { return .markdown }
    return isTableName(name) ? .table : nil
  }

  private static func isTableName(_ name: String) -> Bool {
    name.hasSuffix(".csv") || name.hasSuffix(".tsv") || name.hasSuffix(".tab")
  }
}
