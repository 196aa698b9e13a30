import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct DiffLineTests {
  private func show(_ lines: [DiffLine]) -> [String] { lines.map { "\($0.mark.rawValue)\($0.text)" } }

  @Test(
    arguments: [
      (["a", "b"], ["a", "b"], [" a", " b"]),
      (["a", "b", "c"], ["a", "x", "c"], [" a", "-b", "+x", " c"]),
      ([], ["a"], ["+a"]), (["a"], [], ["-a"]),
      (["a", "a"], ["a"], [" a", "-a"]),
      (["a", "b"], ["b", "a"], ["-a", " b", "+a"]),
    ] as [([String], [String], [String])])
  func whatIsTakenOutStandsBeforeWhatIsPutIn(expected: [String], actual: [String], diff: [String]) {
    #expect(show(DiffLine.diff(expected, actual)) == diff)
  }

  @Test func onlyTheNeighbourhoodOfAChangeIsShown() {
    let lines = (1...12).map(String.init)
    var changed = lines
    changed[7] = "x"
    let excerpt = DiffLine.excerpt(DiffLine.diff(lines, changed))
    #expect(show(excerpt) == [" 1", "   …", " 6", " 7", "-8", "+x", " 9", " 10", "   …"])
  }
}
