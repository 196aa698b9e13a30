import PlatformLibc
import Wenda
import WendaStreams

/// Completes the name of a file.
enum FileNames {
  /// The paths that begin with `path`, sorted; those of folders end with a slash. `~` is the home folder and stays
  /// as it is typed; names that begin with a dot are only given where a dot was typed.
  static func completions(of path: String, home: String?) -> [String] {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, start) = (String(path[..<slash]), path[slash...])
    if path == "~" { return home == nil ? [] : ["~/"] }
    return names(in: folder.isEmpty ? "." : folder.expandingHome(home))
      .filter { $0.hasPrefix(start) && ($0.first != "." || start.first == ".") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { folder + $0 }
      .map { isFolder($0.expandingHome(home)) ? $0 + "/" : $0 }
  }

  /// The last part of a path, with the slash of a folder.
  static func lastPart(of path: String) -> String {
    let end = path.hasSuffix("/") ? path.index(before: path.endIndex) : path.endIndex
    return path[..<end].lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static func names(in folder: String) -> [String] {
    (fileNames(in: folder) ?? []).filter { name in
      name != "." && name != ".." && Files.isNameable(folder + "/" + name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    FileDescriptor.status(path: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }
}
