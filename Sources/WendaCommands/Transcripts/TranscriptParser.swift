import Wenda
import WendaAuthoring

/// Reads the text of a transcript, with all that is wrong in it.
struct TranscriptParser {
  static func parse(file: String, bytes: [UInt8]) -> (transcript: Transcript, errors: [Diagnostic]) {
    let source = SourceLines(file: file, bytes: bytes)
    var parser = TranscriptParser(source)
    var lines = source.lines
    // The end of the last line begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for (number, line) in lines.enumerated() { parser.read(line, number) }
    return parser.finish()
  }

  private let source: SourceLines
  private var diagnostics: [Diagnostic]
  private var turns: [Transcript.Turn] = []
  /// Comments and blank lines since the last line of another kind.
  private var remarks: [String] = []
  /// Whether there is a comment among them.
  private var hasComment = false
  /// The reply of the last turn so far.
  private var reply: [String] = []

  private init(_ source: SourceLines) {
    self.source = source
    diagnostics = source.diagnostics
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let scalars = line.withoutSpacesAtEnd.unicodeScalars
    switch scalars.first {
    case nil: remarks.append("")
    case "#":
      remarks.append(String(Substring(scalars)))
      hasComment = true
    case ">": readQuestion(scalars, number)
    case "[": readDecision(scalars, number)
    case " " where scalars.starts(with: "  ".unicodeScalars): readReply(scalars, number)
    case " ", "\t":
      complain(
        number, 1, "this line is indented otherwise than by two spaces",
        "put two spaces before a line of the reply")
    default:
      complain(
        number, 1, "this line is no comment, question, decision or reply",
        "begin it with `# `, `> `, `[` or two spaces")
    }
  }

  private mutating func readQuestion(_ line: Substring.UnicodeScalarView, _ number: Int) {
    closeTurn()
    if line.count > 1, line.dropFirst().first != " " {
      complain(number, 2, "there is no space after \">\"", "write `> ` before the question")
    }
    let question = unescape(line.dropFirst(2), number, 3)
    turns.append(Transcript.Turn(remarks: remarks, question: question))
    forgetRemarks()
  }

  private mutating func readDecision(_ line: Substring.UnicodeScalarView, _ number: Int) {
    guard let turn = turns.last, turn.decision == nil, remarks.isEmpty else {
      complain(
        number, 1, "this decision does not follow a question",
        "write it on the line below `> QUESTION`, and comments above the question")
      return
    }
    guard line.last == "]" else {
      complain(number, line.count + 1, "the decision has no end", "write `]` after it")
      return
    }
    var decision = String(unescape(line.dropFirst().dropLast(), number, 2)[...].trimmed)
    let isAskedBack = decision.hasPrefix("?")
    let names = decision.dropFirst(isAskedBack ? 1 : 0).split(
      separator: ",", omittingEmptySubsequences: false
    )
    .map { String($0.trimmed) }
    if names.contains("") {
      complain(
        number, 2, "the decision lacks a name",
        "write ids of intents joined by commas, `? ` before those asked back, or declined, none or command")
    }
    decision = (isAskedBack ? "? " : "") + names.joined(separator: ", ")
    turns[turns.count - 1].decision = decision
  }

  private mutating func readReply(_ line: Substring.UnicodeScalarView, _ number: Int) {
    guard turns.last?.decision != nil, !hasComment else {
      complain(
        number, 1, "this line of a reply does not follow a decision",
        "write `[DECISION]` below the question, and comments above the question")
      return
    }
    reply += remarks
    reply.append(unescape(line.dropFirst(2), number, 3))
    forgetRemarks()
  }

  private mutating func forgetRemarks() { (remarks, hasComment) = ([], false) }

  private mutating func closeTurn() {
    if !turns.isEmpty { turns[turns.count - 1].reply = reply.joined(separator: "\n") }
    reply = []
  }

  private mutating func finish() -> (Transcript, [Diagnostic]) {
    closeTurn()
    if turns.isEmpty, diagnostics.isEmpty {
      complain(0, 1, "the transcript has no turn", "write a question after `> `")
    }
    return (Transcript(turns: turns, remarks: remarks), diagnostics)
  }

  private mutating func unescape(
    _ text: Substring.UnicodeScalarView.SubSequence, _ number: Int, _ column: Int
  ) -> String {
    do throws(TranscriptEscape.BadEscape) {
      return try TranscriptEscape.unescape(Substring(text))
    } catch {
      complain(
        number, column + error.offset, "`\\u{` is not followed by the number of a character and `}`",
        "write `\\u{5C}u{` for a backslash, a u and a brace")
      return ""
    }
  }

  private mutating func complain(_ number: Int, _ column: Int, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(at: source.place(number, column), message, remedy: remedy))
  }
}

extension Substring {
  /// Without spaces and tabs at the end, nor carriage returns: written again, the last would end the line.
  fileprivate var withoutSpacesAtEnd: Substring {
    var scalars = unicodeScalars
    while let last = scalars.last, last == " " || last == "\t" || last == "\r" { scalars.removeLast() }
    return Substring(scalars)
  }
}
