import PlatformLibc
import WendaStreams

/// The lines of earlier conversations, in a file that only its owner can read, one a line.
///
/// Several conversations may use it at once: each adds its lines at the end, one write a line, and reads those of
/// others when it begins. A history that cannot be read or written is no reason to disturb a conversation, so
/// nothing here fails.
struct HistoryFile {
  /// What is kept when the file has grown to twice as much.
  static let mostLines = 1000
  /// A longer line is not kept.
  static let longestLine = 4096
  /// At most this much is read, from the end of the file.
  static let mostBytes = 2 * mostLines * longestLine

  let path: String

  /// - Parameter path: its folders are made where they are missing.
  init(path: String) { self.path = path }

  /// Where the environment wants the history; nil where it wants none.
  ///
  /// That is `$XDG_STATE_HOME/wenda/history`, by default `~/.local/state/wenda/history`
  /// (https://specifications.freedesktop.org/basedir-spec). `NO_HISTORY` and `WENDA_NO_HISTORY` with any value but
  /// the empty one forbid it.
  init?(environment: (String) -> String?) {
    guard ["NO_HISTORY", "WENDA_NO_HISTORY"].allSatisfy({ (environment($0) ?? "").isEmpty }) else {
      return nil
    }
    // The specification has relative paths ignored.
    func folder(_ name: String) -> String? { environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let state = folder("XDG_STATE_HOME") ?? folder("HOME").map({ $0 + "/.local/state" }) else {
      return nil
    }
    path = state + "/wenda/history"
  }

  /// The lines, oldest first; those that repeat the one before are one.
  func load() -> [String] {
    // Opening a pipe in its place must not block.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return lines(of: file).suffix(Self.mostLines).reduce(into: []) { lines, line in
      if line != lines.last { lines.append(line) }
    }
  }

  /// Adds a line at the end, and shortens the file where it has grown too long.
  func append(_ line: String) {
    guard !line.isEmpty, line.utf8.count <= Self.longestLine, !line.utf8.contains(0x0A) else { return }
    guard let file = openLocked() else { return }
    // Closing it ends the lock.
    defer { close(file) }
    _ = FileDescriptor.writeAll(line + "\n", to: file)
    shorten(file)
  }

  private func lines(of file: Int32) -> [String] {
    guard let status = FileDescriptor.status(file), status.isRegular else { return [] }
    let start = max(0, Int(status.st_size) - Self.mostBytes)
    guard lseek(file, off_t(start), SEEK_SET) >= 0 else { return [] }
    var bytes: [UInt8] = []
    while let more = try? readBytes(from: file, named: path, count: 1 << 16), !more.isEmpty { bytes += more }
    // What is behind the last line end is a line that another conversation is about to write.
    let ended = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
    let whole = start > 0 ? ended.dropFirst() : ended
    return whole.filter { !$0.isEmpty && $0.count <= Self.longestLine }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The file, open to add to it, and locked where the file system can and nobody holds it for long. Another
  /// conversation may have put a shorter one in its place meanwhile; then that one.
  private func openLocked() -> Int32? {
    for _ in 0..<10 {
      let file = openOrCreate()
      guard file >= 0 else { return nil }
      guard let status = FileDescriptor.status(file), status.isRegular else {
        close(file)
        return nil
      }
      for _ in 0..<50 where flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { usleep(2000) }
      if let now = FileDescriptor.status(path: path), now.isSame(as: status) { return file }
      close(file)
    }
    return nil
  }

  private func openOrCreate() -> Int32 {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
    let file = open(path, flags, 0o600)
    guard file < 0, errno == ENOENT else { return file }
    makeFolders()
    return open(path, flags, 0o600)
  }

  /// Makes the folders above the file, for the owner only, as the specification has it.
  private func makeFolders() {
    for (place, letter) in zip(path.indices, path) where letter == "/" && place != path.startIndex {
      mkdir(String(path[..<place]), 0o700)
    }
  }

  /// Puts the last lines in the place of the file, at once, where it has twice as many as are kept.
  private func shorten(_ file: Int32) {
    guard let size = FileDescriptor.status(file)?.st_size, size > Self.mostLines * 4 else { return }
    let lines = lines(of: file)
    guard lines.count >= 2 * Self.mostLines || size > Self.mostBytes else { return }
    let text = lines.suffix(Self.mostLines).map { $0 + "\n" }.joined()
    let shorter = path + ".\(getpid())"
    let copy = open(shorter, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { return }
    let isWritten = FileDescriptor.writeAll(text, to: copy) == 0
    guard close(copy) == 0, isWritten, rename(shorter, resolved) == 0 else {
      unlink(shorter)
      return
    }
  }

  /// Behind symbolic links, which are to stay.
  private var resolved: String { realpath(path) ?? path }
}

extension FileDescriptor {
  /// Like the one for bytes.
  fileprivate static func writeAll(_ text: String, to descriptor: Int32) -> Int32 {
    text.withFlatUTF8 { writeAll($0, to: descriptor) }
  }
}
