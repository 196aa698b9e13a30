import PlatformLibc
import Wenda
import WendaAuthoring

/// The comments at the top of a transcript that say how the conversation is started:
///
/// ```
/// # intents: ../Other/Intents      another FAQ, from the transcript's folder
/// # threshold: 0.6                 as `wenda chat --threshold`
/// # language: zh                   as `wenda chat --language`
/// # locale: zh                     the language of the person's terminal, `en` if not said
/// ```
enum TranscriptHeader {
  private static let names = ["intents", "threshold", "language", "locale"]

  /// Options from the comments above the first turn; those that it does not name are those of `options`.
  static func read(
    _ transcript: Transcript, file: String, over options: ChatOptions
  ) -> (options: ChatOptions, errors: [Diagnostic]) {
    var options = options
    var diagnostics: [Diagnostic] = []
    for (number, line) in (transcript.turns.first?.remarks ?? []).enumerated() {
      guard let (name, value) = setting(line[...]) else { continue }
      if let remedy = set(name, String(value), file, &options) {
        let place = SourcePlace(file: file, line: number + 1, column: value.column(in: line[...]))
        diagnostics.append(Diagnostic(at: place, "this is no value of \"\(name)\"", remedy: remedy))
      }
    }
    return (options, diagnostics)
  }

  private static func setting(_ line: Substring) -> (name: String, value: Substring)? {
    guard line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
    let name = String(line[..<colon].dropFirst().trimmed)
    return names.contains(name) ? (name, line[line.index(after: colon)...].trimmed) : nil
  }

  /// Sets an option.
  ///
  /// - Returns: what to write instead, nil where the value is right.
  private static func set(_ name: String, _ value: String, _ file: String, _ options: inout ChatOptions)
    -> String?
  {
    switch name {
    case "intents":
      guard !value.isEmpty else { return "write the path of a folder or file" }
      options.knowledge.path = value.hasPrefix("/") ? value : folder(of: file) + value
    case "threshold":
      guard let number = Float(value), (0...1).contains(number) else { return "write a number from 0 to 1" }
      options.knowledge.threshold = number
    case "language":
      guard let language = Language(code: value) else { return "write zh or en" }
      options.language = language
    default:
      guard let language = Language(code: value) else { return "write zh or en" }
      options.locale = language
    }
    return nil
  }

  /// The comments for a conversation that is saved to `file`.
  static func lines(_ options: ChatOptions, file: String) -> [String] {
    var lines: [String] = []
    if let path = options.knowledge.path {
      lines.append("# intents: " + (folder(of: file).isEmpty ? path : absolute(path)))
    }
    if let threshold = options.knowledge.threshold { lines.append("# threshold: \(threshold)") }
    if let language = options.language { lines.append("# language: \(language.code)") }
    if options.locale != .english { lines.append("# locale: \(options.locale.code)") }
    return lines
  }

  /// The beginning of a path up to its last slash.
  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
  }

  private static func absolute(_ path: String) -> String { realpath(path) ?? path }
}
