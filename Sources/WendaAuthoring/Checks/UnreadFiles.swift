import Wenda

/// Files in the folder that are no part of the knowledge base, perhaps for a typo in their name.
enum UnreadFiles {
  static func check(_ source: KnowledgeSource) -> [Diagnostic] {
    source.unreadFiles.map {
      Diagnostic(
        .warning, at: SourcePlace(file: $0, line: 1),
        "this is not read: its name is neither `….md` nor `synonyms….txt`",
        remedy: "rename it, or move it out of the folder")
    }
  }
}
