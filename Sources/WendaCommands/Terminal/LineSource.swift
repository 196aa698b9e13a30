#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a conversation reads its lines from.
protocol LineSource {
  /// The next line without its end, nil when there are no more. A prompt is shown to a person only.
  mutating func readLine(prompt: String) throws -> String?
}

/// Standard input: with editing and history if a person sits at both ends, otherwise plain.
func standardLineSource() -> any LineSource {
  let isInteractive =
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && environmentVariable("TERM") != "dumb"
  return isInteractive
    ? LineEditor(input: STDIN_FILENO, output: STDOUT_FILENO)
    : LineReader(descriptor: STDIN_FILENO, name: "standard input")
}
