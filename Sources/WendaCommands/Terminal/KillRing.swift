/// Erased pieces of lines, to be yanked.
///
/// Pieces that are erased one right after the other, with no other key between, are one.
struct KillRing {
  private static let capacity = 32

  private var pieces: [String] = []
  private var place = 0

  /// Keeps `text`, which stood before or behind the cursor. `continuing` what was erased last, it is joined to
  /// it on its side.
  mutating func keep(_ text: String, wasBeforeCursor: Bool, continuing: Bool) {
    guard !text.isEmpty else { return }
    if continuing, let last = pieces.popLast() {
      pieces.append(wasBeforeCursor ? text + last : last + text)
    } else {
      pieces.append(text)
      if pieces.count > Self.capacity { pieces.removeFirst() }
    }
    place = pieces.count - 1
  }

  /// The piece to put in.
  var current: String? { pieces.isEmpty ? nil : pieces[place] }

  /// Goes on to the piece before that, and from the first to the last.
  mutating func turn() {
    guard !pieces.isEmpty else { return }
    place = (place + pieces.count - 1) % pieces.count
  }
}
