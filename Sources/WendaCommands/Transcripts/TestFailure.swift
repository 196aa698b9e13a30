import Wenda

/// What is wrong with a transcript, or with a pair of them.
struct TestFailure {
  enum Kind: String {
    /// It has no decision yet.
    case unrecorded
    case decision
    /// The decision is the same, the words are not.
    case wording
    /// The conversation was over before.
    case ended
    /// The two transcripts of a pair are decided differently.
    case pair
    /// The other transcript of a pair is not there.
    case unpaired

    var summary: String {
      switch self {
      case .unrecorded: "this turn is not recorded yet; `wenda test --update` records it"
      case .decision: "the DECISION has changed"
      case .wording: "the decision is the same, the WORDS have changed"
      case .ended: "the conversation has ended above; take out what follows `:quit`"
      case .pair: "the two languages are decided differently"
      case .unpaired: "there is no such file; each NAME.zh.txt needs a NAME.en.txt with the same turns"
      }
    }
  }

  var place: SourcePlace
  var kind: Kind
  var lines: [DiffLine] = []

  /// For a person to read.
  func text(_ painter: StylePainter) -> String {
    let headline = "\(place.file):\(place.line): failed: \(kind.summary)".printable(newline: .escape)
    return painter.paint(headline, .bold) + "\n"
      + lines.map { line in
        let text = "    \(line.mark.rawValue) \(line.text)"
        switch line.mark {
        case .same: return text
        case .expected: return painter.paint(text, .red)
        case .actual: return painter.paint(text, .green)
        }
      }.map { $0 + "\n" }.joined()
  }
}

/// A transcript or a pair, and what is wrong with it.
struct TestOutcome {
  /// Its path without the ending.
  var name: String
  var failure: TestFailure?
}
