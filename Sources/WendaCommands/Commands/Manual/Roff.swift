/// A page in the language of man, by the macros of `man(7)`.
struct Roff {
  private(set) var text = ""

  mutating func title(_ name: String, section: Int, source: String) {
    // No date, so that the same tool prints the same page.
    add(".TH \(name) \(section) \"\" \"\(Self.escaped(source))\" \"User Commands\"")
  }

  mutating func section(_ name: String) { add(".SH \(Self.escaped(name))") }

  mutating func subsection(_ name: String) { add(".SS \(Self.escaped(name))") }

  mutating func paragraph(_ words: String) {
    add(".PP")
    add(Self.line(words))
  }

  /// A call in a line of its own.
  mutating func call(_ name: String, rest: String) {
    add(".PP")
    add("\\fB\(Self.escaped(name))\\fR \(Self.escaped(rest))")
  }

  /// Paragraphs that blank lines part. Lines that begin with spaces or hold columns stay as they are, others
  /// are filled.
  mutating func prose(_ paragraphs: String) {
    let lines = paragraphs.split(separator: "\n", omittingEmptySubsequences: false)
    for block in lines.split(whereSeparator: \.isEmpty) {
      add(".PP")
      let isColumns = block.contains { $0.hasPrefix(" ") || $0.holds("  ") }
      if isColumns { add(".nf") }
      for line in block { add(Self.line(String(line))) }
      if isColumns { add(".fi") }
    }
  }

  /// An option and what it does.
  mutating func entry(_ names: [String], argument: String?, _ words: String) {
    add(".TP")
    let names = names.map { "\\fB\(Self.escaped($0))\\fR" }.joined(separator: ", ")
    add(names + (argument.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""))
    add(Self.line(words))
  }

  private mutating func add(_ line: String) { text += line + "\n" }

  /// A line of text, with what stands between backquotes in bold.
  private static func line(_ words: String) -> String {
    let parts = words.split(separator: "`", omittingEmptySubsequences: false).map { escaped(String($0)) }
    // A backquote without a second one is only itself.
    guard parts.count % 2 == 1 else { return guarded(parts.joined(separator: "`")) }
    let line = parts.enumerated().map { $0 % 2 == 0 ? $1 : "\\fB\($1)\\fR" }.joined()
    return guarded(line)
  }

  /// A line that would be a request stands behind what takes no room.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// Hyphens are meant as they are typed, so that calls can be copied.
  private static func escaped(_ text: String) -> String {
    text.substituting("\\", by: "\\e").substituting("-", by: "\\-")
  }
}
