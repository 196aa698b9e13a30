/// A question and the intents that are right answers to it.
public struct LabelledQuestion: Sendable, Equatable {
  /// The question.
  public var text: String
  /// Empty where it is out of scope.
  public var intents: [String]
  /// What it is grouped by; empty where the file does not say.
  public var kind: String
}

/// Reads `intent<TAB>question[<TAB>kind]`, where acceptable intents are joined by `|` and `-` marks a
/// question out of scope.
public enum LabelledQuestions {
  /// - Throws: ``FileError``, or ``KnowledgeError`` with all lines that are not of this form.
  public static func load(_ path: String) throws -> [LabelledQuestion] {
    let source = SourceLines(file: path, bytes: try Files.read(path))
    var questions: [LabelledQuestion] = []
    var diagnostics = source.diagnostics
    for (number, line) in source.lines.enumerated() where !line.trimmed.isEmpty {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count >= 2, !columns[0].trimmed.isEmpty, !columns[1].trimmed.isEmpty else {
        diagnostics.append(
          Diagnostic(
            at: source.place(number), "\"\(line.prefix(40))\" is not an intent and a question",
            mend: "write `intent<TAB>question`, with `-` as the intent of an out-of-scope question"))
        continue
      }
      let intents = columns[0].split(separator: "|").map { String($0.trimmed) }
      questions.append(
        LabelledQuestion(
          text: String(columns[1]), intents: intents == ["-"] ? [] : intents,
          kind: columns.count > 2 ? String(columns[2].trimmed) : ""))
    }
    if questions.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: source.place(0), "the file has no questions", mend: "write `intent<TAB>question` lines"))
    }
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    return questions
  }
}
