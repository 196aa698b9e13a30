import PlatformLibc

/// Where a conversation reads its lines from.
protocol LineSource {
  /// The next line without its end, nil when there are no more. A prompt is shown to a person only.
  mutating func readLine(prompt: String) throws -> String?

  /// Like ``readLine(prompt:)``; a person can have the line completed.
  mutating func readLine(prompt: String, completer: @escaping Completer) throws -> String?
}

extension LineSource {
  mutating func readLine(prompt: String, completer: @escaping Completer) throws -> String? {
    try readLine(prompt: prompt)
  }
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
