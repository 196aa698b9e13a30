/// An incremental search in the earlier lines: every character that is typed narrows it.
///
/// Letters match in either case. The line that is found stands in the buffer, the cursor before what was looked for.
struct HistorySearch {
  enum Outcome {
    case searching
    /// The line found stays, and the key is for it.
    case ended
    /// The line is what it was before.
    case abandoned
  }

  private(set) var query = ""
  private(set) var hasFailed = false
  private let original: LineBuffer
  private var isBackward: Bool

  /// Begins a search with the line as it stands in `buffer`, towards the older lines or the newer ones.
  init(in buffer: LineBuffer, isBackward: Bool = true) {
    original = buffer
    self.isBackward = isBackward
  }

  /// What stands in the place of the prompt.
  var prompt: String {
    let name = isBackward ? "reverse-i-search" : "i-search"
    return "(\(hasFailed ? "failed " : "")\(name))`\(query.printable(newline: .escape, tab: .escape))': "
  }

  mutating func apply(_ key: Key, to buffer: inout LineBuffer) -> Outcome {
    switch key {
    case .insert(let scalar):
      query.unicodeScalars.append(scalar)
      find(from: buffer.position, in: &buffer)
    case .backspace:
      query = String(query.dropLast())
      buffer = original
      find(from: buffer.position, in: &buffer)
    case .searchBackward, .searchForward:
      isBackward = key == .searchBackward
      find(from: buffer.position + (isBackward ? -1 : 1), in: &buffer)
    case .abandon:
      buffer = original
      return .abandoned
    case .clearScreen: return .searching
    default: return .ended
    }
    return .searching
  }

  /// Shows the first line from `start` on, in the direction of the search, that has the query in it.
  private mutating func find(from start: Int, in buffer: inout LineBuffer) {
    hasFailed = false
    guard !query.isEmpty else { return }
    var position = start
    while buffer.lines.indices.contains(position) {
      let line = position == buffer.position ? buffer.text : buffer.lines[position]
      if let offset = Self.offset(of: query, in: line) {
        buffer.recall(position, cursorAt: offset)
        return
      }
      position += isBackward ? -1 : 1
    }
    hasFailed = true
  }

  /// How many characters of `line` stand before `query`; nil where it is not there.
  private static func offset(of query: String, in line: String) -> Int? {
    let line = line.map { $0.lowercased() }
    let query = query.map { $0.lowercased() }
    guard query.count <= line.count else { return nil }
    return (0...line.count - query.count).first { line[$0...].starts(with: query) }
  }
}
