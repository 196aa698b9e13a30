import BuiltInKnowledge
import Wenda
import WendaAuthoring
import WendaStreams

/// The options for the knowledge base and the threshold.
struct KnowledgeOptions {
  static let options: [CommandOption] = [
    CommandOption(
      "--intents", .file("PATH", ".tsv", ".wenda"), "answer from another FAQ",
      more:
        ": a folder of intent files, a table of intent<TAB>question lines (.tsv), or a compiled file (.wenda)"
    ),
    CommandOption(
      "--threshold", CommandArgument("NUMBER"), "decline below this confidence, 0 to 1",
      more: " (default: the knowledge's own)"),
  ]

  /// Where the knowledge is; nil for the built-in one.
  var path: String?
  /// The confidence to decline below; nil for that of the knowledge.
  var threshold: Float?

  init(path: String? = nil) { self.path = path }

  init(_ arguments: Arguments) throws(UsageError) {
    path = arguments["--intents"]
    threshold = try arguments.number("--threshold", in: 0...1).map { Float($0) }
  }

  /// Loads the knowledge, and fits it where it is not fitted yet.
  ///
  /// - Parameter forLong: whether it is used for longer than the moment of one question.
  func knowledge(forLong: Bool = true) throws -> Knowledge {
    guard let path else { return try BuiltInKnowledge.load() }
    return try Knowledge.load(path, forLong: forLong)
  }

  /// Whether a file is the knowledge, or one that is there already in its folder.
  func holds(_ file: String) -> Bool {
    guard let path, FileDescriptor.status(path: file)?.isRegular == true else { return false }
    let parent = file.lastIndex(of: "/").map { String(file[...$0]) } ?? "."
    return [file, parent].contains { FileDescriptor.areSame($0, path) }
  }

  /// Makes sure that writing `output` does not replace the knowledge.
  ///
  /// - Throws: ``FileFailure`` where it would.
  func spare(from output: String?) throws(FileFailure) {
    guard let output, holds(output) else { return }
    throw FileFailure(
      "\(output.printable(newline: .escape)): error: this belongs to the knowledge; choose another name")
  }

  func classifier(_ knowledge: Knowledge) -> Classifier {
    Classifier(knowledge, threshold: threshold)
  }
}
