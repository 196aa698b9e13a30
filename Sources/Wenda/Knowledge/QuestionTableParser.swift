/// Reads a table of `intent<TAB>question` lines; `-` as the intent marks an out-of-scope question.
/// Further columns are left to whoever wants them.
enum QuestionTableParser {
  static func parse(file: String, bytes: [UInt8]) -> (source: KnowledgeSource, errors: [Diagnostic]) {
    let lines = SourceLines(file: file, bytes: bytes)
    var source = KnowledgeSource()
    source.isTable = true
    var diagnostics = lines.diagnostics
    var numbers: [Substring: Int] = [:]
    var scanner = WordScanner()
    for (number, line) in lines.lines.enumerated() where !line.trimmed.isEmpty {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 2, !columns[0].trimmed.isEmpty, !columns[1].trimmed.isEmpty else {
        diagnostics.append(
          Diagnostic(
            at: lines.place(number, columns[0].unicodeScalars.count + 1),
            "\"\(line.prefix(40))\" is not an intent and a question",
            mend: "write `intent<TAB>question`, with `-` as the intent of an out-of-scope question"))
        continue
      }
      let id = columns[0].trimmed
      scanner.scan(String(columns[1]))
      let question = SourceQuestion(
        text: String(columns[1].trimmed),
        language: scanner.words.withUnsafeBufferPointer { LanguageDetector.detect($0) } ?? .english,
        place: lines.place(number, columns[1].column(in: line)))
      if id == "-" {
        source.outOfScope.append(question)
      } else if let known = numbers[id] {
        source.intents[known].questions.append(question)
      } else {
        numbers[id] = source.intents.count
        var intent = SourceIntent(id: String(id), place: lines.place(number))
        intent.questions = [question]
        source.intents.append(intent)
      }
    }
    if source.intents.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: lines.place(0), "the file has no questions", mend: "write `intent<TAB>question` lines"))
    }
    return (source, diagnostics)
  }
}
