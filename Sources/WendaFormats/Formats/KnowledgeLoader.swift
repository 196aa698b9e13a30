import Wenda

extension KnowledgeSource {
  /// Reads a knowledge base as its author keeps it: a folder of intent files and synonym tables, or
  /// a table of `intent<TAB>question` lines.
  ///
  /// - Throws: `FileError` where something cannot be read, `KnowledgeError` with all that is
  ///   wrong in all files where something can be read and not understood.
  public static func load(_ path: String) throws -> KnowledgeSource {
    let (source, diagnostics) = try read(path)
    guard diagnostics.isEmpty else { throw KnowledgeError(diagnostics) }
    return source
  }

  /// Like ``load(_:)``, but gives what could be understood beside all that is wrong.
  public static func read(_ path: String) throws -> (source: KnowledgeSource, errors: [Diagnostic]) {
    guard try Files.isFolder(path) else {
      let bytes = try Files.read(path)
      guard !bytes.withFlatArray(ImageReader.isImage) else {
        throw KnowledgeError([
          Diagnostic(
            at: SourcePlace(file: path, line: 1), "this is a compiled knowledge base",
            remedy:
              "name the folder or table that it was made from, or to answer from it give it the ending .wenda"
          )
        ])
      }
      if let fault = ForeignEncoding.fault(file: path, bytes: bytes) { return (KnowledgeSource(), [fault]) }
      let (source, errors) = QuestionTableParser.parse(file: path, bytes: bytes)
      return (source, errors + source.overlongQuestions() + source.idsThatDifferInCaseOnly())
    }
    var source = KnowledgeSource()
    var diagnostics: [Diagnostic] = []
    /// Intents of files that cannot be read: that they are not there needs no error beside that.
    var unreadable: Set<String> = []
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in try Files.names(in: path) where name != "README.md" {
      let file = prefix + name
      let isTable = name.hasPrefix("synonyms") && name.hasSuffix(".txt")
      guard name.hasSuffix(".md") || isTable else {
        source.unreadFiles.append(file)
        continue
      }
      guard Files.isNameable(file) else {
        diagnostics.append(
          Diagnostic(
            at: SourcePlace(file: file, line: 1), "the name of this file is not UTF-8", remedy: "rename it"))
        continue
      }
      guard try Files.isRegular(file) else {
        diagnostics.append(
          Diagnostic(
            at: SourcePlace(file: file, line: 1), "this is not a regular file",
            remedy: "move it out of the folder, or rename it"))
        continue
      }
      let lines = SourceLines(file: file, bytes: try Files.read(file))
      guard !lines.isForeign else {
        diagnostics += lines.diagnostics
        unreadable.insert(String(name.dropLast(3)))
        continue
      }
      if SettingsFileParser.isSettings(name) {
        let (settings, errors) = SettingsFileParser.parse(lines)
        diagnostics += errors + source.secondSettings(file)
        source.settings = settings
      } else if !isTable {
        let (intent, errors) = IntentFileParser.parse(lines)
        diagnostics += errors
        guard let intent else { continue }
        if intent.id == IntentFileParser.outOfScope {
          source.outOfScope += intent.questions
        } else {
          source.intents.append(intent)
        }
      } else {
        let (rows, errors) = SynonymFileParser.parse(lines)
        diagnostics += errors
        source.synonyms += rows
      }
    }
    if source.intents.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          at: SourcePlace(file: path, line: 1), "the folder has no intents",
          remedy: "put a file `intent-id.md` into it for each"))
    }
    diagnostics += source.brokenReferences(besides: unreadable) + source.conflictingSynonyms()
    diagnostics += source.overlongQuestions() + source.idsThatDifferInCaseOnly()
    return (source, diagnostics.sorted { $0.place < $1.place })
  }

  /// Two files whose names differ in case only.
  private func secondSettings(_ file: String) -> [Diagnostic] {
    guard let first = settings.place?.file else { return [] }
    return [
      Diagnostic(
        at: SourcePlace(file: file, line: 1), "a second file of settings beside \(first)",
        remedy: "join the two")
    ]
  }

  /// Surface forms that two rows claim for different concepts.
  private func conflictingSynonyms() -> [Diagnostic] {
    var owners: [UInt64: (concept: String, place: SourcePlace)] = [:]
    var scanner = WordScanner()
    var diagnostics: [Diagnostic] = []
    for row in synonyms {
      for surface in row.surfaces {
        scanner.scan(surface.text)
        guard let key = SynonymIndex.key(of: scanner.words[...]) else {
          diagnostics.append(
            Diagnostic(
              at: surface.place, "\"\(surface.text)\" has no letter or digit", remedy: "take it out"))
          continue
        }
        if let owner = owners[key], owner.concept != row.concept {
          diagnostics.append(
            Diagnostic(
              at: surface.place,
              "\"\(surface.text)\" stands for \"\(row.concept)\" here and for \"\(owner.concept)\" in "
                + "\(owner.place.file):\(owner.place.line)",
              remedy: "take it out of one of the two rows"))
        } else {
          owners[key] = (row.concept, surface.place)
        }
      }
    }
    return diagnostics
  }
}
