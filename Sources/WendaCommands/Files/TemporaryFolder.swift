import PlatformLibc
import WendaStreams

/// A folder that appears whole or not at all.
enum TemporaryFolder {
  /// Writes files into a new folder: beside its place under another name, which it gets when all are there.
  ///
  /// Requests to end the process wait for that; it takes milliseconds.
  ///
  /// - Parameter files: their names, of which some may be in one folder more, and texts.
  /// - Throws: ``FileFailure`` where something cannot be written; nothing stays then.
  static func write(_ files: [(name: String, text: String)], as folder: String) throws(FileFailure) {
    try refuseWhatIsThere(folder)
    let target = withoutTrailingSlash(folder)
    let signals = Signals()
    defer { signals.release() }
    let partial = try create(beside: target)
    var written: [String] = []
    var folders: [String] = []
    do throws(FileFailure) {
      for file in files {
        let path = partial + "/" + file.name
        if let slash = file.name.firstIndex(of: "/") {
          let inner = partial + "/" + file.name[..<slash]
          if !folders.contains(inner) {
            guard mkdir(inner, 0o777) == 0 else { throw FileFailure(folder, errno) }
            folders.append(inner)
          }
        }
        written.append(path)
        try writeFile(file.text, to: path)
      }
      guard rename(partial, target) == 0 else { throw FileFailure(folder, errno) }
    } catch {
      written.forEach { unlink($0) }
      folders.forEach { rmdir($0) }
      rmdir(partial)
      throw error
    }
  }

  /// Existing files are never overwritten.
  static func refuseWhatIsThere(_ folder: String) throws(FileFailure) {
    guard let status = FileDescriptor.status(path: folder) else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw FileFailure("\(folder): error: this is a file; name a folder that is not there yet")
    }
    guard let names = fileNames(in: folder) else { throw FileFailure(folder, errno) }
    // `.` and `..` are always there.
    guard names.count <= 2 else {
      throw FileFailure(
        "\(folder): error: this folder is not empty, and nothing in it is written over; name a new folder, "
          + "and take from it what you want")
    }
  }

  private static func create(beside target: String) throws(FileFailure) -> String {
    let parent = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target[...$0] } ?? ""
    var number = 0
    while true {
      let candidate = "\(parent).wenda-\(getpid())-\(number).partial"
      if mkdir(candidate, 0o777) == 0 { return candidate }
      if errno == ENOENT {
        throw FileFailure("\(target): error: its parent folder does not exist; create it first")
      }
      guard errno == EEXIST else { throw FileFailure(target, errno) }
      number += 1
    }
  }

  private static func withoutTrailingSlash(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }

  /// All signals that can be held back are; what the process itself does wrong ends it still.
  private struct Signals {
    private let previous = blockSignals()

    func release() { restoreSignals(previous) }
  }
}
