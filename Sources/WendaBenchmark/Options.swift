import Wenda

/// The words of a call.
struct Options {
  static let help = """
    usage: wenda-benchmark [--json FILE] [--plot FILE.svg] [--quick] [--only NAME] [--corpora DIR]
                           [--conversations DIR] [--wenda PATH]

    Measures Wenda and prints tables of medians, spread (10th–90th percentile) and ratios. What is
    compared is measured in turn, round after round, on questions that are the same every time.

    \(benchmarks.map { "  \($0.name.padded(to: 17)) \($0.summary)" }.joined(separator: "\n"))

      --only NAME     run one of them
      --quick         fewer rounds and smaller sizes: to try it, not to measure
      --json FILE     also write every figure, unrounded
      --plot FILE.svg also draw how cost grows with the knowledge
      --corpora DIR   where clinc150.train.tsv and clinc150.validation.tsv are, which are skipped where
                      they are absent (default: ../shared/corpora)
      --conversations DIR
                      where zh-conversations-2.txt and the like are (default: Tests/Questions)
      --wenda PATH    the executable to start (default: wenda beside this one)

    Exit status: 0 measured, 1 something grows faster than it may, 2 it could not.
    """

  var json: String?
  var plot: String?
  var only: String?
  var isQuick = false
  var wantsHelp = false
  var corpora = "../shared/corpora"
  var conversations = "Tests/Questions"
  var wenda = Machine.sibling("wenda")
  /// What this process was started to do by another one of the benchmark; nil for the benchmark itself.
  var childTask: ChildTask?

  init(_ words: [String]) throws(BenchmarkError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": wantsHelp = true
      case "--quick": isQuick = true
      case "--json": json = try Self.value(of: word, &rest)
      case "--plot": plot = try Self.value(of: word, &rest)
      case "--only": only = try Self.benchmark(try Self.value(of: word, &rest))
      case "--corpora": corpora = try Self.value(of: word, &rest)
      case "--conversations": conversations = try Self.value(of: word, &rest)
      case "--wenda": wenda = try Self.value(of: word, &rest)
      case ChildTask.option: childTask = try ChildTask(&rest)
      default:
        let known = [
          "--conversations", "--corpora", "--help", "--json", "--only", "--plot", "--quick", "--wenda",
        ]
        throw BenchmarkError("unknown argument \(word); \(Spelling.suggestion(for: word, among: known))")
      }
    }
    if plot != nil, only ?? KnowledgeSizeBenchmark.name != KnowledgeSizeBenchmark.name {
      throw BenchmarkError("--plot draws \(KnowledgeSizeBenchmark.name), which --only leaves out")
    }
  }

  private static func value(of option: String, _ rest: inout ArraySlice<String>) throws(BenchmarkError)
    -> String
  {
    guard let value = rest.popFirst() else { throw BenchmarkError("\(option) needs a value") }
    return value
  }

  private static func benchmark(_ name: String) throws(BenchmarkError) -> String {
    let known = benchmarks.map { $0.name }
    guard known.contains(name) else {
      throw BenchmarkError("no benchmark \(name); \(Spelling.suggestion(for: name, among: known))")
    }
    return name
  }
}
