import Wenda

/// A line while it is edited, and the earlier lines that can be called back.
///
/// The cursor stands between two grapheme clusters: every key moves over or erases whole ones.
struct LineBuffer {
  enum Outcome {
    case editing, accepted, interrupted, ended, clearScreen
  }

  private(set) var beforeCursor = ""
  private(set) var afterCursor = ""

  /// What was erased, here and in earlier lines.
  private(set) var kills: KillRing
  private var lastKey: LastKey = .other

  private enum LastKey: Equatable {
    case kill, other
    /// So many scalars were put in before the cursor.
    case yank(Int)
  }

  /// The earlier lines, and last the new one. Changes to an earlier line last as long as the buffer.
  private(set) var lines: [String]
  /// Which of them is edited.
  private(set) var position: Int

  /// An empty line; `history` has the earlier ones, oldest first.
  init(history: [String] = [], kills: KillRing = KillRing()) {
    lines = history + [""]
    position = history.count
    self.kills = kills
  }

  var text: String { beforeCursor + afterCursor }

  /// Whether it is longer than what is answered. Nothing more is put in then, as pieces put in again and again would
  /// double it at each turn; it can be made shorter, and is refused as it is.
  private var isTooLong: Bool { beforeCursor.utf8.count + afterCursor.utf8.count > MessageLimit.bytes }

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
    let previous = lastKey
    lastKey = .other
    switch key {
    case .insert(let scalar): if !isTooLong { beforeCursor.unicodeScalars.append(scalar) }
    case .backspace: _ = beforeCursor.popLast()
    case .delete, .endOfFile: afterCursor = String(afterCursor.dropFirst())
    case .left: moveLeft(1)
    case .right: moveRight(1)
    case .wordLeft: moveLeft(WordKind.stride(over: beforeCursor.reversed()))
    case .wordRight: moveRight(WordKind.stride(over: afterCursor))
    case .home: set(before: "", after: text)
    case .end: set(before: text, after: "")
    case .killToStart: killBefore(beforeCursor.count, after: previous)
    case .killToEnd: killBehind(afterCursor.count, after: previous)
    case .killWord: killBefore(unbrokenCount, after: previous)
    case .killWordBackward: killBefore(WordKind.stride(over: beforeCursor.reversed()), after: previous)
    case .killWordForward: killBehind(WordKind.stride(over: afterCursor), after: previous)
    case .yank: yank()
    case .yankEarlier: yankEarlier(after: previous)
    case .up: recall(position - 1)
    case .down: recall(position + 1)
    case .enter, .interrupt, .clearScreen, .tab, .searchBackward, .searchForward, .abandon, .escape: break
    }
  }

  /// Puts `text` in the place of the last `count` characters before the cursor.
  mutating func replace(last count: Int, with text: String) {
    beforeCursor = beforeCursor.dropLast(count) + text
    lastKey = .other
  }

  /// Calls a line back, with the cursor before the character at `offset`, counted from 0, or at the end.
  mutating func recall(_ other: Int, cursorAt offset: Int? = nil) {
    guard lines.indices.contains(other) else { return }
    lines[position] = text
    position = other
    lastKey = .other
    let line = lines[other]
    set(
      before: String(line.prefix(offset ?? line.count)), after: String(line.dropFirst(offset ?? line.count)))
  }

  private mutating func set(before: String, after: String) {
    beforeCursor = before
    afterCursor = after
  }

  private mutating func moveLeft(_ count: Int) {
    set(before: String(beforeCursor.dropLast(count)), after: beforeCursor.suffix(count) + afterCursor)
  }

  private mutating func moveRight(_ count: Int) {
    set(before: beforeCursor + afterCursor.prefix(count), after: String(afterCursor.dropFirst(count)))
  }
}

// MARK: Erasing and putting in again

extension LineBuffer {
  private mutating func killBefore(_ count: Int, after previous: LastKey) {
    kills.keep(String(beforeCursor.suffix(count)), wasBeforeCursor: true, continuing: previous == .kill)
    beforeCursor = String(beforeCursor.dropLast(count))
    lastKey = .kill
  }

  private mutating func killBehind(_ count: Int, after previous: LastKey) {
    kills.keep(String(afterCursor.prefix(count)), wasBeforeCursor: false, continuing: previous == .kill)
    afterCursor = String(afterCursor.dropFirst(count))
    lastKey = .kill
  }

  /// The spaces before the cursor and then the characters of one kind, which may be punctuation.
  private var unbrokenCount: Int {
    let spaces = beforeCursor.reversed().prefix { $0.isWhitespace }.count
    let rest = beforeCursor.reversed().dropFirst(spaces)
    guard let kind = rest.first.map(WordKind.init) else { return spaces }
    return spaces + rest.prefix { WordKind($0) == kind }.count
  }

  private mutating func yank() {
    guard let piece = kills.current, !isTooLong else { return }
    beforeCursor += piece
    lastKey = .yank(piece.unicodeScalars.count)
  }

  /// Counted in scalars, because what is put in may have joined the character before it.
  private mutating func yankEarlier(after previous: LastKey) {
    guard case .yank(let count) = previous else { return }
    beforeCursor.unicodeScalars.removeLast(count)
    kills.turn()
    yank()
  }
}
