import Wenda
import WendaStreams

/// Finds the transcripts that paths mean: files, or all in folders and those inside.
struct TranscriptFinder {
  /// In the order of the paths, those of a folder in the order of their bytes, each once.
  private(set) var paths: [String] = []
  /// What could be a transcript and is none, with the reason.
  private(set) var skipped: [String] = []
  private var seenPaths: Set<String> = []
  /// A link to a folder above would lead round and round.
  private var seenFolders: Set<[UInt64]> = []

  /// - Throws: ``FileError`` where nothing is at the path, or a folder cannot be read.
  mutating func add(_ path: String) throws(FileError) {
    let isFolder = path == "-" ? false : try Files.isFolder(path)
    guard isFolder else {
      if seenPaths.insert(path).inserted { paths.append(path) }
      return
    }
    guard isNew(folder: path) else { return }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in try Files.names(in: path) { try add(name, in: prefix) }
  }

  private mutating func add(_ name: String, in folder: String) throws(FileError) {
    let path = folder + name
    guard let status = FileDescriptor.status(path: path) else {
      // A link to nothing, or a name that is not UTF-8 and cannot be given back to the system.
      if name.hasSuffix(TranscriptFile.ending) { skip(path, "it cannot be found under this name") }
      return
    }
    if try Files.isFolder(path) {
      try add(path)
    } else if name.hasSuffix(TranscriptFile.ending) {
      if status.isRegular { try add(path) } else { skip(path, "it is no file with an end") }
    }
  }

  private mutating func isNew(folder path: String) -> Bool {
    guard let status = FileDescriptor.status(path: path) else { return true }
    return seenFolders.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted
  }

  private mutating func skip(_ path: String, _ reason: String) {
    skipped.append("\(path.printable(newline: .escape)):1:1: warning: skipped, for \(reason)")
  }
}
