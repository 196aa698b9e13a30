import Wenda
import WendaAuthoring
import WendaStreams

/// The files to import: those that are named, and those in folders that are.
struct ImportFiles {
  private(set) var files: [ImportFile] = []
  /// Files in folders that cannot be FAQ files by their names.
  private(set) var notes: [Diagnostic] = []

  private static let endings = [
    ".json", ".yml", ".yaml", ".csv", ".tsv", ".tab", ".qna", ".md", ".markdown", ".html", ".htm",
  ]
  /// Deeper than any of the formats.
  private static let deepest = 8
  /// A link to a folder above would lead round and round.
  private var seenFolders: Set<[UInt64]> = []

  /// Reads them all, in the order in which they are named, those of a folder in that of their names.
  init(_ paths: [String]) throws {
    for path in paths {
      let path = path == "-" ? "/dev/stdin" : path
      if try Files.isFolder(path) {
        try addFolder(path, depth: 0)
      } else {
        files.append(ImportFile(path: path, bytes: try Files.read(path)))
      }
    }
  }

  private mutating func addFolder(_ folder: String, depth: Int) throws {
    if let status = FileDescriptor.status(path: folder) {
      guard seenFolders.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in try Files.names(in: folder) {
      let path = prefix + name
      guard FileDescriptor.status(path: path) != nil else {
        // A link to nothing, or a name that is not UTF-8 and cannot be given back to the system.
        note(path, "it cannot be found under this name; not taken over", "rename it, or take it out")
        continue
      }
      if try Files.isFolder(path) {
        guard depth < Self.deepest else {
          note(path, "this folder is too deep in others; not taken over", "name it beside the first")
          continue
        }
        try addFolder(path, depth: depth + 1)
      } else if Self.endings.contains(where: name.lowercased().hasSuffix), try Files.isRegular(path) {
        files.append(ImportFile(path: path, bytes: try Files.read(path)))
      } else {
        note(path, "by its name this is no FAQ file; not taken over", "name the file itself if it is one")
      }
    }
  }

  private mutating func note(_ path: String, _ message: String, _ remedy: String) {
    notes.append(Diagnostic(.warning, at: SourcePlace(file: path, line: 1), message, remedy: remedy))
  }
}
