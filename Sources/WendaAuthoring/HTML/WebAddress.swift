/// Which addresses a link may have.
enum WebAddress {
  /// Whether it is a page, a mail address or a telephone number, by its scheme; without a scheme it means
  /// a place on a site that is not known here, and so leads nowhere.
  static func isSafe(_ address: String) -> Bool {
    let address = address.stripped.lowercased()
    let hasHidden = address.unicodeScalars.contains { JSONWriter.isMisleading($0) }
    return !hasHidden && ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
  }
}

/// Lines of Markdown that were plain text.
enum MarkdownLine {
  /// A line that would begin a heading or a block of code, with a backslash before it.
  static func neutral(_ line: String) -> String {
    let marks = line.prefix { $0 == "#" }.count
    let isHeading = (1...6).contains(marks) && (line.count == marks || line.dropFirst(marks).first == " ")
    return isHeading || line.hasPrefix("```") || line.hasPrefix("~~~") ? "\\" + line : line
  }
}
