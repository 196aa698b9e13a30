import Wenda

/// Adds questions to an intent file and moves nothing else in it: every byte that was there stays, in its order.
///
/// A question goes behind the last one of its language, marked and indented like that; a list or a heading that
/// is not there is made where a reader would look for it. The line ends are those of the file.
public enum QuestionInsertion {
  /// Why nothing was added.
  public struct Refusal: Error, Sendable {
    /// What is wrong with the file.
    public var diagnostics: [Diagnostic]
  }

  /// The bytes of the file with the questions in it.
  ///
  /// - Throws: ``Refusal`` where the file has errors, for then it is not known where its lists are.
  public static func adding(
    _ questions: [SourceQuestion], to bytes: [UInt8], file: String
  ) throws(Refusal) -> [UInt8] {
    let (intent, diagnostics) = IntentFileParser.parse(file: file, bytes: bytes)
    guard let intent, diagnostics.isEmpty else { throw Refusal(diagnostics: diagnostics) }
    var result = bytes
    // From the end, so that what stands before keeps its place; where both go to one place, in their order.
    let lists = Language.allCases.map { language in
      (language, questions.filter { $0.language == language }.map { listItem($0.text) })
    }.filter { !$0.1.isEmpty }
    let outline = FileOutline(bytes)
    let insertions =
      outline.questions.map { part in
        lists.map { insertion(of: $0.1, $0.0, intent, outline, in: part) }
      } ?? [insertion(of: lists, outline)]
    for insertion in insertions.enumerated().sorted(by: {
      ($1.element.offset, $1.offset) < ($0.element.offset, $0.offset)
    }).map(\.element) {
      result.insert(contentsOf: insertion.text, at: insertion.offset)
    }
    try check(result, file, intent, questions.count)
    return result
  }

  /// A question as a list item can hold it: on one line, without control characters.
  public static func listItem(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.isWhitespace || scalar.isTerminalControl ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
  }

  /// A heading with lists for a file that has none.
  private static func insertion(
    of lists: [(Language, [String])], _ outline: FileOutline
  ) -> (offset: Int, text: [UInt8]) {
    let lines = lists.map { language, texts in [language.heading, ""] + texts.map { "- " + $0 } }
    return outline.before(
      outline.answerOrEnd, ["## Questions", ""] + lines.joined(separator: [""]))
  }

  private static func insertion(
    of texts: [String], _ language: Language, _ intent: SourceIntent, _ outline: FileOutline,
    in questions: Range<Int>
  ) -> (offset: Int, text: [UInt8]) {
    let own = intent.questions.filter { $0.language == language }.map { $0.place.line - 1 }
    if let last = own.max() {
      let mark = outline.itemMark(last)
      return outline.behind(last, texts.map { mark + $0 })
    }
    let items = texts.map { "- " + $0 }
    guard let heading = outline.heading(of: language, in: questions) else {
      return outline.behind(outline.lastText(in: questions), ["", language.heading, ""] + items)
    }
    let isBlankBelow = heading + 1 < questions.upperBound && outline.isBlank(heading + 1)
    let needsBlank = isBlankBelow && heading + 2 < outline.count && !outline.isBlank(heading + 2)
    return outline.behind(isBlankBelow ? heading + 1 : heading, items + (needsBlank ? [""] : []))
  }

  /// Makes sure that the file reads as before but for the questions.
  private static func check(
    _ bytes: [UInt8], _ file: String, _ before: SourceIntent, _ added: Int
  ) throws(Refusal) {
    let (after, diagnostics) = IntentFileParser.parse(file: file, bytes: bytes)
    guard let after, diagnostics.isEmpty, after.id == before.id, after.answers == before.answers,
      after.titles == before.titles, after.questions.count == before.questions.count + added,
      after.followUps.map(\.questions.count) == before.followUps.map(\.questions.count)
    else {
      let fault = Diagnostic(
        at: SourcePlace(file: file, line: 1), "the questions cannot be added so that the rest stays as it is",
        remedy: "add them by hand")
      throw Refusal(diagnostics: [fault] + diagnostics)
    }
  }
}
