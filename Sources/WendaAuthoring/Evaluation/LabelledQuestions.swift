import Wenda

/// A question and the intents that are right answers to it.
public struct LabelledQuestion: Sendable, Equatable {
  /// The question.
  public var text: String
  /// Empty where it is out of scope.
  public var intents: [String]
  /// What it is grouped by; empty where the file does not say.
  public var kind: String
  /// Where it stands.
  public var place: SourcePlace
}

/// Reads `intent<TAB>question[<TAB>kind]`, where acceptable intents are joined by `|` and `-` marks a
/// question out of scope.
public enum LabelledQuestions {
  /// Labels that name an intent which the knowledge has not, each at the first place.
  public static func unknownIntents(in questions: [LabelledQuestion], _ knowledge: Knowledge) -> [Diagnostic]
  {
    let known = knowledge.intents.map(\.id)
    var seen = Set(known)
    var spelling = SpellingSuggestions(known)
    return questions.flatMap { question in
      question.intents.filter { seen.insert($0).inserted }.map {
        Diagnostic(
          .warning, at: question.place, "there is no intent \"\($0)\", so no answer to this is right",
          remedy: spelling.suggestion(for: $0))
      }
    }
  }

  /// - Throws: `FileError`, or `KnowledgeError` with all lines that are not of this form.
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
            remedy: "write `intent<TAB>question`, with `-` as the intent of an out-of-scope question"))
        continue
      }
      let intents = columns[0].split(separator: "|", omittingEmptySubsequences: false).map {
        String($0.trimmed)
      }
      guard !intents.contains(""), intents == ["-"] || !intents.contains("-") else {
        diagnostics.append(
          Diagnostic(
            at: source.place(number), "\"\(columns[0])\" does not name intents",
            remedy: "join intents by `|`, or write `-` alone"))
        continue
      }
      guard columns[1].utf8.count <= MessageLimit.bytes else {
        diagnostics.append(
          Diagnostic(
            at: source.place(number, columns[1].column(in: line)),
            "this question is too long (\(columns[1].utf8.count) bytes)",
            remedy: "shorten it; at most \(MessageLimit.bytes) bytes are answered"))
        continue
      }
      questions.append(
        LabelledQuestion(
          text: String(columns[1]), intents: intents == ["-"] ? [] : intents,
          kind: columns.count > 2 ? String(columns[2].trimmed) : "", place: source.place(number)))
    }
    if questions.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: source.place(0), "the file has no questions", remedy: "write `intent<TAB>question` lines"))
    }
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    return questions
  }
}
