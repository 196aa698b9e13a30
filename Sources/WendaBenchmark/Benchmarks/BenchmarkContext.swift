import BuiltInKnowledge
import Wenda
import WendaAuthoring

/// What the benchmarks of one run share.
final class BenchmarkContext {
  /// A knowledge base and questions to it.
  struct Subject {
    var name: String
    var knowledge: Knowledge
    var questions: QuestionSet
  }

  let options: Options
  let folder: TemporaryFolder
  private var prepared: [Subject]?

  init(_ options: Options) throws {
    self.options = options
    folder = try TemporaryFolder()
  }

  /// One of two numbers.
  func count(full: Int, quick: Int) -> Int { options.isQuick ? quick : full }

  /// The built-in knowledge, and CLINC150 where it is present.
  func subjects() throws -> [Subject] {
    if let prepared { return prepared }
    let builtIn = try BuiltInKnowledge.load()
    var maker = QuestionMaker(builtIn)
    var subjects = [
      Subject(
        name: "built-in", knowledge: builtIn, questions: maker.questions(count(full: 20_000, quick: 4000)))
    ]
    if let corpus = Corpus("clinc150", in: options.corpora) {
      subjects.append(
        Subject(
          name: "CLINC150", knowledge: try Knowledge.load(corpus.training), questions: try corpus.questions())
      )
    }
    prepared = subjects
    return subjects
  }

  /// What to say of the corpus where it is absent.
  func corpusNotes() -> [String] {
    guard Corpus("clinc150", in: options.corpora) == nil else { return [] }
    return ["CLINC150 skipped: no clinc150.train.tsv and clinc150.validation.tsv in \(options.corpora)."]
  }
}
