import Wenda

/// The bilingual test: of `NAME.zh.txt` and `NAME.en.txt` every turn is decided alike.
enum TranscriptPairs {
  /// An outcome for each pair that any of the runs belongs to.
  ///
  /// - Parameter exists: whether there is a file at a path; one that was not run is not compared.
  static func outcomes(_ runs: [TranscriptRun], exists: (String) -> Bool = fileExists) -> [TestOutcome] {
    let runsByName = Dictionary(runs.map { ($0.file.name, $0) }) { first, _ in first }
    return runs.compactMap { run in
      let name = run.file.name
      guard name.hasSuffix(".zh") || name.hasSuffix(".en") else { return nil }
      let pair = String(name.dropLast(3))
      let partner = pair + (name.hasSuffix(".zh") ? ".en" : ".zh")
      if let other = runsByName[partner] {
        guard name.hasSuffix(".zh") else { return nil }
        return TestOutcome(name: pair, failure: failure(run, other))
      }
      let path = partner + TranscriptFile.ending
      if exists(path) { return nil }
      return TestOutcome(
        name: pair, failure: TestFailure(place: SourcePlace(file: path, line: 1), kind: .unpaired))
    }
  }

  /// The first turn that is decided differently, or that only one of them has.
  private static func failure(_ chinese: TranscriptRun, _ english: TranscriptRun) -> TestFailure? {
    let count = max(chinese.turns.count, english.turns.count)
    let (firsts, seconds) = (chinese.recorded.turns, english.recorded.turns)
    for index in 0..<count {
      let first = index < chinese.turns.count ? firsts[index] : nil
      let second = index < english.turns.count ? seconds[index] : nil
      if first?.decision == second?.decision { continue }
      let shorter = first == nil ? chinese : english
      let place = first != nil ? chinese.place(ofTurn: index) : english.place(ofTurn: index)
      var lines = side(.expected, first, chinese, index) + side(.actual, second, english, index)
      if first == nil || second == nil {
        lines.append(
          DiffLine(.same, "\(shorter.file.path) has only \(index) turns".printable(newline: .escape)))
      }
      return TestFailure(place: place, kind: .pair, lines: lines)
    }
    return nil
  }

  private static func side(
    _ mark: DiffLine.Mark, _ turn: Transcript.Turn?, _ run: TranscriptRun, _ index: Int
  ) -> [DiffLine] {
    guard let turn else { return [] }
    let place = run.place(ofTurn: index)
    return [
      DiffLine(.same, "\(place.file):\(place.line)".printable(newline: .escape)),
      DiffLine(mark, turn.questionLine), DiffLine(mark, turn.outcomeLines[0]),
    ]
  }

  private static func fileExists(_ path: String) -> Bool {
    (try? Files.isFolder(path)) == false
  }
}

extension TranscriptRun {
  fileprivate func place(ofTurn index: Int) -> SourcePlace {
    SourcePlace(file: file.path, line: file.transcript.line(ofTurn: index))
  }
}
