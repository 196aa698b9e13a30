/// Takes a line of Markdown apart.
struct MarkdownScanner {
  enum Piece: Equatable {
    case text(String)
    case code(String)
    case emphasis(Substring)
    case strong(Substring)
    case link(Substring, address: Substring)
  }

  private var rest: Substring
  private var previous: Character?

  init(_ line: Substring) { rest = line }

  /// The next piece, nil at the end.
  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    if let (piece, length) = marked(first) {
      advance(length)
      return piece
    }
    if first == "\\", let escaped = rest.dropFirst().first, escaped.isASCII,
      escaped.isPunctuation || escaped.isSymbol
    {
      advance(2)
      return .text(String(escaped))
    }
    // A run of marks that opens nothing is text as a whole, and what is no mark up to the next.
    let length =
      "*_`".contains(first)
      ? rest.prefix { $0 == first }.count
      : 1 + rest.dropFirst().prefix { !"*_`[<\\!".contains($0) }.count
    let text = String(rest.prefix(length))
    advance(length)
    return .text(text)
  }

  private mutating func advance(_ length: Int) {
    let end = rest.index(rest.startIndex, offsetBy: length)
    previous = rest[..<end].last
    rest = rest[end...]
  }

  /// The piece that begins here with a mark, and how many characters it takes.
  private func marked(_ mark: Character) -> (Piece, Int)? {
    switch mark {
    case "*", "_": emphasis(mark)
    case "`": code()
    case "[": link(rest)
    case "!": rest.dropFirst().first == "[" ? link(rest.dropFirst()).map { ($0.0, $0.1 + 1) } : nil
    case "<": address()
    default: nil
    }
  }

  private func emphasis(_ mark: Character) -> (Piece, Int)? {
    let count = min(2, rest.prefix { $0 == mark }.count)
    let inside = rest.dropFirst(count)
    guard inside.first?.isWhitespace == false, inside.first != mark else { return nil }
    // An underscore within a word is part of it.
    if mark == "_", previous?.isPartOfWord == true { return nil }
    var before: Character?
    for index in inside.indices where inside[index] == mark {
      let run = inside[index...].prefix { $0 == mark }
      before = index > inside.startIndex ? inside[inside.index(before: index)] : nil
      guard run.count >= count, let before, !before.isWhitespace, before != mark, before != "\\" else {
        continue
      }
      if mark == "_", inside[index...].dropFirst(count).first?.isPartOfWord == true { continue }
      let content = inside[..<index]
      return (count == 2 ? .strong(content) : .emphasis(content), content.count + 2 * count)
    }
    return nil
  }

  private func code() -> (Piece, Int)? {
    let fence = rest.prefix { $0 == "`" }
    let inside = rest.dropFirst(fence.count)
    guard let end = inside.place(of: String(fence)) else { return nil }
    let content = inside[..<end.lowerBound]
    return content.isEmpty ? nil : (.code(String(content)), content.count + 2 * fence.count)
  }

  private func link(_ text: Substring) -> (Piece, Int)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let label = text[..<close].dropFirst()
    let behind = text[close...].dropFirst()
    guard behind.first == "(", !label.isEmpty else { return nil }
    var depth = 0
    for index in behind.indices {
      if behind[index] == "(" { depth += 1 }
      if behind[index] == ")" { depth -= 1 }
      guard depth == 0 else { continue }
      let target = behind[..<index].dropFirst()
      // What stands behind a space is a title.
      guard let address = target.split(separator: " ").first else { return nil }
      return (.link(label, address: address), label.count + target.count + 4)
    }
    return nil
  }

  private func address() -> (Piece, Int)? {
    guard let close = rest.firstIndex(of: ">") else { return nil }
    let address = rest[..<close].dropFirst()
    guard address.contains(":"), !address.contains(where: \.isWhitespace) else { return nil }
    guard ["http:", "https:", "mailto:", "tel:"].contains(where: address.hasPrefix) else { return nil }
    return (.link(address, address: address), address.count + 2)
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
