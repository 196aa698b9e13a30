/// A conversation as a golden transcript has it, plain text that a translator reads and writes:
///
/// ```
/// # Whether the card can be linked.
///
/// > 保号卡能绑微信吗？
/// [bind-wechat-alipay]
///   不能直接绑定……
///
///   您可能还想知道：
///   1. 保号卡为什么不能绑定
/// ```
///
/// `#` begins a comment, `>` what the person types. The line below says what is decided: the ids of
/// the intents answered, joined by `, `; `? a, b` where it asks which is meant; `declined`; `none`
/// where nothing was asked; `command`. The reply is indented by two spaces; its blank lines are
/// blank. What would not survive in a text file is escaped, see ``TranscriptEscape``.
struct Transcript {
  struct Turn {
    /// The comments and blank lines above it.
    var remarks: [String] = []
    var question: String
    /// Nil where the turn is not recorded yet.
    var decision: String?
    /// Lines are joined by newlines.
    var reply = ""
  }

  var turns: [Turn]
  /// The comments and blank lines below the last turn.
  var remarks: [String] = []

  init(turns: [Turn], remarks: [String] = []) {
    self.turns = turns
    self.remarks = remarks
  }

  /// A conversation that was held, below some comments.
  init(_ turns: [ChatSession.Turn], header: [String] = []) {
    self.turns = turns.enumerated().map { index, turn in
      Turn(
        remarks: index == 0 ? header + (header.isEmpty ? [] : [""]) : [""],
        question: turn.input, decision: turn.decision, reply: turn.text)
    }
  }

  /// The file.
  var text: String {
    (turns.flatMap(\.lines) + remarks).map { $0 + "\n" }.joined()
  }

  /// The line of the file, from 1, that a turn's question stands on.
  func line(ofTurn index: Int) -> Int {
    turns[..<index].reduce(1) { $0 + $1.lines.count } + turns[index].remarks.count
  }
}

extension Transcript.Turn {
  /// Its lines in the file.
  var lines: [String] { remarks + [questionLine] + outcomeLines }

  var questionLine: String { question.isEmpty ? ">" : "> " + TranscriptEscape.escape(question) }

  /// The decision and the reply.
  var outcomeLines: [String] {
    (decision.map { ["[" + TranscriptEscape.escape($0) + "]"] } ?? []) + replyLines
  }

  private var replyLines: [String] {
    guard !reply.isEmpty else { return [] }
    var lines = reply.split(separator: "\n", omittingEmptySubsequences: false).map(TranscriptEscape.escape)
    // Blank lines at the end would be taken for those between two turns.
    var newlines = ""
    while lines.count > 1, lines.last == "" {
      lines.removeLast()
      newlines += TranscriptEscape.newline
    }
    lines[lines.count - 1] += newlines
    return lines.map { $0.isEmpty ? "" : "  " + $0 }
  }
}
