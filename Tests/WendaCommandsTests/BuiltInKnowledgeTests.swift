import BuiltInKnowledge
import Testing
import Wenda
import WendaAuthoring

@Suite struct BuiltInKnowledgeTests {
  /// Nothing is fitted when the package is built, so the compiled knowledge can fall behind its files.
  @Test func theCommittedImageIsThatOfTheIntentFiles() throws {
    let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/Intents"
    let source = try KnowledgeSource.load(folder).relative(to: folder)
    let isCurrent = try KnowledgeTrainer.image(of: source).elementsEqual(BuiltInKnowledge.load().imageBytes)
    #expect(
      isCurrent,
      """
      Intents/ or the fitting has changed; run: swift run -c release wenda compile --intents Intents \
      --output Sources/BuiltInImage/built-in.wenda
      """)
  }
}
