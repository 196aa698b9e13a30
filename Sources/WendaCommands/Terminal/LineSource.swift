import PlatformLibc

/// Where a conversation reads its lines from.
protocol LineSource {
  /// The next line without its end, nil when there are no more. A prompt is shown to a person only.
  mutating func readLine(prompt: String) throws -> String?

  /// Like ``readLine(prompt:)``; a person can have the line completed.
  mutating func readLine(prompt: String, completer: @escaping Completer) throws -> String?

  /// The next key of a person's, or the first character of the next line; `\n` for an empty one, nil at the end.
  mutating func readKey(prompt: String) throws -> Character?

  /// From now on the lines are no conversation's: they are not kept for later ones.
  mutating func leaveHistory()
}

extension LineSource {
  mutating func readLine(prompt: String, completer: @escaping Completer) throws -> String? {
    try readLine(prompt: prompt)
  }

  mutating func readKey(prompt: String) throws -> Character? {
    try readLine(prompt: prompt).map { $0.first ?? "\n" }
  }

  mutating func leaveHistory() {}
}

/// Standard input: with editing and history if a person sits at both ends, otherwise plain.
func standardLineSource() -> any LineSource {
  let isInteractive =
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && environmentVariable("TERM") != "dumb"
  return isInteractive
    ? LineEditor(
      input: STDIN_FILENO, output: STDOUT_FILENO, file: HistoryFile(environment: environmentVariable))
    : LineReader(descriptor: STDIN_FILENO, name: "standard input")
}
