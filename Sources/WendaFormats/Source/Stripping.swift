extension StringProtocol {
  /// Without white space at both ends; line ends and the ideographic space are such too.
  package var stripped: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// On one line: every run of white space with a line end in it is one space.
  package var onOneLine: String {
    guard unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" }) else { return stripped }
    return Substring(self).unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map {
      String($0)
    }
    .joined(separator: " ")
  }

  /// Its beginning, for a message.
  package var shown: String {
    let line = String(prefix(60)).onOneLine
    return line.unicodeScalars.count > 40 ? line.prefix(40) + "…" : line
  }
}

extension String {
  /// Without empty lines at both ends and spaces at line ends, with `\n` as the only line end.
  package var tidied: String {
    var lines = split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map {
      line in
      var scalars = line.unicodeScalars
      while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
      return String(scalars)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.drop { $0.isEmpty }.joined(separator: "\n")
  }
}
