/// The earlier lines of this conversation and, from a file, of those before it.
struct LineHistory {
  private let file: HistoryFile?
  private var known: [String]?

  init(file: HistoryFile?) { self.file = file }

  /// The lines, oldest first. The file is read when they are first asked for.
  mutating func lines() -> [String] {
    if let known { return known }
    let loaded = file?.load() ?? []
    known = loaded
    return loaded
  }

  /// Adds a line, unless it repeats the one before. One that begins with a space is not written to the file.
  mutating func add(_ line: String) {
    guard !line.isEmpty, line != lines().last else { return }
    known?.append(line)
    if line.first != " " { file?.append(line) }
  }
}
