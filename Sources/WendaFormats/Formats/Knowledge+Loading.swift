import Wenda

extension Knowledge {
  /// Loads a knowledge base: maps a compiled file, or reads a folder or a table and fits it.
  ///
  /// - Parameters:
  ///   - path: a folder of intent files, a table, or a compiled file.
  ///   - forLong: whether a compiled file is read whole if it is not large, so that it may be copied over
  ///     meanwhile; that takes milliseconds.
  /// - Throws: `FileError` where a file cannot be read, `KnowledgeError` with all that is wrong in files
  ///   that can, compiled ones too.
  public static func load(_ path: String, forLong: Bool = false) throws -> Knowledge {
    if try isCompiled(path) {
      do {
        return try Knowledge(mapping: path, forLong: forLong)
      } catch let error as ImageError {
        throw KnowledgeError([
          Diagnostic(at: SourcePlace(file: path, line: 1), error.problem, remedy: error.remedy)
        ])
      }
    }
    return try KnowledgeTrainer.knowledge(of: try KnowledgeSource.load(path))
  }

  /// Whether a path names a compiled file, by its ending.
  ///
  /// - Throws: `FileError` where there is nothing.
  package static func isCompiled(_ path: String) throws(FileError) -> Bool {
    try !Files.isFolder(path) && path.hasSuffix(".wenda")
  }
}
