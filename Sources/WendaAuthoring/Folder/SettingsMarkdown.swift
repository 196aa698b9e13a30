import Wenda

/// Writes `settings.md`, as ``SettingsFileParser`` reads it.
enum SettingsMarkdown {
  static func text(of settings: Settings) -> String {
    var lines = ["# \(SettingsFileParser.name)", ""]
    var heading: SettingsName?
    for (name, language, value) in SettingsRows.values(settings) {
      guard let language else {
        lines.append("- \(name.heading): \(value)")
        continue
      }
      if heading != name { lines += (lines.last == "" ? [] : [""]) + ["## \(name.heading)", ""] }
      heading = name
      lines.append("- \(PageWords.name(language)): \(indented(value))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Further lines are indented, as in any list of Markdown; blank ones stay as they are.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 || $0.element.isEmpty ? String($0.element) : "  \($0.element)" }
      .joined(separator: "\n")
  }
}
