import Wenda

/// Recognises tables that do not hold intents and their questions.
enum QuestionTableKind {
  /// What is wrong with the first row, and whether all others are of another kind of table too; nil where it is
  /// an intent and a question.
  static func fault(
    header cells: [String], at place: SourcePlace
  ) -> (diagnostic: Diagnostic, isOfWhole: Bool)? {
    // Letters alone name columns elsewhere (`q`, `a`), but intents here.
    let columns = TableColumns(names: cells.map(\.stripped).map { $0.utf8.count > 1 ? $0 : "" })
    if columns.hasQuestionsAndAnswers {
      return (
        answersFault(place, "this is a table of questions and answers, not of intents and questions"), true
      )
    }
    let roles = columns.columns.prefix(2).map { $0?.role }
    guard roles.count == 2, [.id, .title, .section].contains(roles[0]), roles[1] == .question else {
      return nil
    }
    let fault = Diagnostic(
      at: place, "this is a header, not an intent and a question", remedy: "take the line out")
    return (fault, false)
  }

  /// Whether a third cell is more than the kind of a question.
  static func isSentence(_ cell: String) -> Bool {
    cell.unicodeScalars.count > 32 || cell.split(separator: " ").count > 3
      || cell.unicodeScalars.contains { "。？！?!".unicodeScalars.contains($0) }
  }

  static func thirdColumnFault(_ place: SourcePlace) -> Diagnostic {
    answersFault(place, "the third column holds text, so this is no table of intents and questions")
  }

  /// What is wrong with the whole; nil where the first column names intents and the second asks.
  static func fault(of source: KnowledgeSource) -> Diagnostic? {
    var (rows, wrong) = (0, 0)
    var first: SourcePlace?
    for intent in source.intents {
      let asks = intent.id.hasSuffix("?") || intent.id.hasSuffix("？")
      for question in intent.questions {
        rows += 1
        guard asks || isAnswer(question.text) else { continue }
        wrong += 1
        first = first ?? question.place
      }
    }
    guard let first, wrong * 2 > rows else { return nil }
    return answersFault(
      first, "most rows look like a question and its answer, not like an intent and a question")
  }

  /// Long, or of several sentences, as questions are not.
  private static func isAnswer(_ text: String) -> Bool {
    guard text.utf8.count > 60 else { return false }
    if text.unicodeScalars.count > 160 { return true }
    let ends = text.split { "。.！!".contains($0) }.count { !$0.trimmed.isEmpty }
    return ends > 1 && (text.hasSuffix(".") || text.hasSuffix("。"))
  }

  private static func answersFault(_ place: SourcePlace, _ message: String) -> Diagnostic {
    Diagnostic(
      at: place, message,
      remedy: "`wenda import FILE --output FOLDER` makes an FAQ of questions and answers")
  }
}
