/// A line while it is edited, and the earlier lines that can be called back.
///
/// The cursor stands between two grapheme clusters: every key moves over or erases whole ones.
struct LineBuffer {
  enum Outcome {
    case editing, accepted, interrupted, ended, clearScreen
  }

  private(set) var beforeCursor = ""
  private(set) var afterCursor = ""

  /// The earlier lines, and last the new one. Changes to an earlier line last as long as the buffer.
  private var lines: [String]
  private var position: Int

  /// An empty line; `history` has the earlier ones, oldest first.
  init(history: [String] = []) {
    lines = history + [""]
    position = history.count
  }

  var text: String { beforeCursor + afterCursor }

  mutating func apply(_ key: Key) -> Outcome {
    switch key {
    case .enter: return .accepted
    case .interrupt: return .interrupted
    case .clearScreen: return .clearScreen
    case .endOfFile where text.isEmpty: return .ended
    default: edit(key)
    }
    return .editing
  }

  private mutating func edit(_ key: Key) {
    switch key {
    case .insert(let scalar): beforeCursor.unicodeScalars.append(scalar)
    case .backspace: _ = beforeCursor.popLast()
    case .delete, .endOfFile: afterCursor = String(afterCursor.dropFirst())
    case .left:
      if let character = beforeCursor.popLast() { afterCursor.insert(character, at: afterCursor.startIndex) }
    case .right: if !afterCursor.isEmpty { beforeCursor.append(afterCursor.removeFirst()) }
    case .home: set(before: "", after: text)
    case .end: set(before: text, after: "")
    case .killToStart: beforeCursor = ""
    case .killToEnd: afterCursor = ""
    case .killWord: killWord()
    case .up: recall(position - 1)
    case .down: recall(position + 1)
    case .enter, .interrupt, .clearScreen: break
    }
  }

  private mutating func set(before: String, after: String) {
    beforeCursor = before
    afterCursor = after
  }

  private mutating func recall(_ other: Int) {
    guard lines.indices.contains(other) else { return }
    lines[position] = text
    position = other
    set(before: lines[other], after: "")
  }

  /// Erases the spaces before the cursor and then the characters of one kind. Chinese has no spaces
  /// between words, so going back to a space would take a whole sentence; a change of script or
  /// a punctuation mark stops it too.
  private mutating func killWord() {
    while let last = beforeCursor.last, last.isWhitespace { beforeCursor.removeLast() }
    guard let kind = beforeCursor.last.map(WordKind.init) else { return }
    while let last = beforeCursor.last, WordKind(last) == kind { beforeCursor.removeLast() }
  }
}

private enum WordKind {
  case space, narrow, wide, other

  init(_ character: Character) {
    if character.isWhitespace {
      self = .space
    } else if character.isLetter || character.isNumber {
      self = character.displayWidth == 2 ? .wide : .narrow
    } else {
      self = .other
    }
  }
}
