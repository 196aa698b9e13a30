import Foundation
import TestSupport
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct KnowledgeFolderTests {
  @Test func readsIntentsInTheOrderOfTheirIds() throws {
    let folder = try ScratchFolder([
      "b.md": "# b\n- Related: a", "a.md": "# a", "README.md": "About.", ".hidden.md": "x",
      "out-of-scope.md": "# out-of-scope\n## Questions\n### English\n- why",
      "synonyms.en.txt": "a, b => c", "synonyms.txt": "d => c", "notes.txt": "x",
    ])
    let source = try KnowledgeSource.load(folder.path())
    #expect(source.intents.map(\.id) == ["a", "b"])
    #expect(source.outOfScope.map(\.text) == ["why"])
    #expect(source.synonyms.map(\.concept) == ["c", "c"])
    #expect(source.unreadFiles.map { String($0.suffix(9)) } == ["notes.txt"])
    #expect(try KnowledgeSource.load(folder.path() + "/").intents[0].place.file == folder.path("a.md"))
  }

  @Test func faultsOfAllFilesInOneRunInTheirOrder() throws {
    let folder = try ScratchFolder([
      "a.md": "# a\n- Related: b, 不存在, bb", "b.md": "# b\nx\n## Nonsense", "c.md": "",
      "synonyms.txt": "a, b => c\nb => d\n！ => e\n,g => f",
    ])
    let error = #expect(throws: KnowledgeError.self) { try KnowledgeSource.load(folder.path()) }
    #expect(
      error?.diagnostics.map(\.short) == [
        "a.md:2:15: error: there is no intent \"不存在\"", "a.md:2:20: error: there is no intent \"bb\"",
        "b.md:3:4: error: unknown heading \"Nonsense\"", "c.md:1:1: error: the file is empty",
        "synonyms.txt:2:1: error: \"b\" stands for \"d\" here and for \"c\" in \(folder.path("synonyms.txt")):1",
        "synonyms.txt:3:1: error: \"！\" has no letter or digit",
        "synonyms.txt:4:1: error: an empty surface form or concept",
      ])
    #expect(error?.diagnostics[1].remedy == "did you mean \"b\"?")
  }

  @Test func aPipeInTheFolderIsNotWaitedFor() throws {
    let folder = try ScratchFolder(["a.md": "# a"])
    #expect(mkfifo(folder.path("b.md"), 0o600) == 0)
    #expect(
      try KnowledgeSource.read(folder.path()).errors.map(\.short)
        == ["b.md:1:1: error: this is not a regular file"])
  }

  @Test("A question that is too long to be answered is an error where it stands", arguments: ["word ", "词"])
  func overlongQuestions(word: String) throws {
    let long = String(repeating: word, count: 100_000)
    let folder = try ScratchFolder([
      "faq/a.md":
        "# a\n## Questions\n### English\n- fine\n- \(long)\n## Follow-ups after a\n### 中文\n- \(long)\n",
      "faq/out-of-scope.md": "# out-of-scope\n## Questions\n### 中文\n- \(long)\n",
      "table.tsv": "a\tfine\nb\t\(long)\n-\t\(long)\n",
    ])
    let size = long.utf8.count - (word.hasSuffix(" ") ? 1 : 0)
    let fault = "error: this question is too long (\(size) bytes)"
    #expect(
      try KnowledgeSource.read(folder.path("faq")).errors.map(\.short)
        == ["a.md:5:3: \(fault)", "a.md:8:3: \(fault)", "out-of-scope.md:4:3: \(fault)"])
    #expect(
      try KnowledgeSource.read(folder.path("table.tsv")).errors.map(\.short)
        == ["table.tsv:2:3: \(fault)", "table.tsv:3:3: \(fault)"])
  }

  @Test func aCompiledFileIsNoTable() throws {
    let folder = try ScratchFolder(["a.tsv": "a\twhat is it\n"])
    let image = KnowledgeTrainer.image(of: try KnowledgeSource.load(folder.path("a.tsv")))
    try Data(image).write(to: URL(filePath: folder.path("b.tsv")))
    let error = #expect(throws: KnowledgeError.self) { try KnowledgeSource.load(folder.path("b.tsv")) }
    #expect(error?.diagnostics.map(\.message) == ["this is a compiled knowledge base"])
  }

  @Test func aFolderWithoutIntents() throws {
    let folder = try ScratchFolder(["README.md": "# about"])
    #expect(try KnowledgeSource.read(folder.path()).errors.map(\.message) == ["the folder has no intents"])
  }

  @Test func aPlaceThatIsNotThere() throws {
    let folder = try ScratchFolder()
    let error = #expect(throws: FileError.self) { try KnowledgeSource.load(folder.path("none")) }
    #expect(error?.path == folder.path("none"))
    #expect(error?.reason.isEmpty == false)
  }

  @Test func placesRelativeToTheFolder() throws {
    let folder = try ScratchFolder([
      "a.md": "# a\n## Questions\n### 中文\n- 问",
      "out-of-scope.md": "# out-of-scope\n## Questions\n### 中文\n- 外",
    ])
    let name = folder.path().split(separator: "/").last.map(String.init) ?? ""
    let source = try KnowledgeSource.load(folder.path()).relative(to: folder.path())
    #expect(source.intents[0].questions[0].place.file == name + "/a.md")
    #expect(source.outOfScope[0].place.file == name + "/out-of-scope.md")
  }
}
