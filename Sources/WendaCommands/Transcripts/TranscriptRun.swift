import Wenda

/// A transcript and the actual replies to its questions.
struct TranscriptRun {
  var file: TranscriptFile
  /// One for each turn of the transcript, fewer where the conversation ended before.
  let turns: [ChatSession.Turn]

  /// The transcript as it would be recorded now.
  var recorded: Transcript {
    var transcript = file.transcript
    for (index, turn) in turns.enumerated() {
      transcript.turns[index].decision = turn.decision
      transcript.turns[index].reply = turn.text
    }
    return transcript
  }

  /// The turns that differ from the transcript.
  var changes: [Int] {
    turns.indices.filter { index in
      let expected = file.transcript.turns[index]
      return expected.decision != turns[index].decision || expected.reply != turns[index].text
    }
  }

  /// The first difference, if there is one.
  var failure: TestFailure? {
    let transcript = file.transcript
    guard let index = changes.first ?? (turns.count < transcript.turns.count ? turns.count : nil) else {
      return nil
    }
    let expected = transcript.turns[index]
    let line = transcript.line(ofTurn: index)
    guard index < turns.count else {
      return TestFailure(
        place: SourcePlace(file: file.path, line: line), kind: .ended,
        lines: [DiffLine(.same, expected.questionLine)])
    }
    let diff = DiffLine.diff(expected.outcomeLines, recorded.turns[index].outcomeLines)
    let kind: TestFailure.Kind =
      expected.decision == nil
      ? .unrecorded : expected.decision == turns[index].decision ? .wording : .decision
    let same = diff.prefix { $0.mark == .same }.count
    return TestFailure(
      place: SourcePlace(file: file.path, line: line + 1 + same), kind: kind,
      lines: [DiffLine(.same, expected.questionLine)] + DiffLine.excerpt(diff))
  }
}

/// Runs transcripts.
struct TranscriptRunner {
  /// Knowledge that was loaded, by its path; that of no path is built in.
  private var loaded: [String?: Knowledge] = [:]

  /// Asks all questions of a transcript in a new conversation.
  ///
  /// - Throws: ``FileError`` or ``KnowledgeError`` where its knowledge cannot be loaded.
  mutating func run(_ file: TranscriptFile) throws -> TranscriptRun {
    let knowledge = try loaded[file.options.knowledge.path] ?? file.options.knowledge.knowledge()
    loaded[file.options.knowledge.path] = knowledge
    var session = ChatSession(file.options, knowledge)
    // A test leaves no files behind.
    session.writesFiles = false
    var turns: [ChatSession.Turn] = []
    for turn in file.transcript.turns {
      turns.append(session.turn(turn.question))
      if turns[turns.count - 1].ends { break }
    }
    return TranscriptRun(file: file, turns: turns)
  }
}
