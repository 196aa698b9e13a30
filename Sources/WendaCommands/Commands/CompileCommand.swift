import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda compile`: a fitted knowledge base in one file.
enum CompileCommand: Command {
  static let name = "compile"
  static let summary = "write a fitted knowledge base as one file that loads at once"
  static let usage = ["compile [--intents PATH] --output FILE.wenda"]
  static let overview = """
    Fits a knowledge base and writes it as one file. `--intents FILE.wenda` then starts in
    milliseconds. The same files give the same bytes on every run and machine.
    """
  static let options: [CommandOption] = [
    CommandOption(
      "--intents", .file("PATH", ".tsv"), "what to fit",
      more: ": a folder of intent files or a table of intent<TAB>question lines"),
    CommandOption(
      "--output", .file("FILE", ".wenda"), "the file to write", more: "; `-` is standard output"),
  ]
  static let exitStatus = "0 written, 1 the knowledge has errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard let output = arguments["--output"] else {
      throw UsageError(message: "compile needs --output FILE")
    }
    guard arguments.operands.isEmpty else {
      throw UsageError(message: "compile takes no operand; name the knowledge with --intents PATH")
    }
    guard
      output.hasSuffix(".wenda") || output == "-" || FileDescriptor.status(path: output)?.isRegular == false
    else {
      throw UsageError(
        message: "--output \(output): end the name in .wenda, which it is known by when it is read")
    }
    let options = try KnowledgeOptions(arguments)
    try options.spare(from: output)
    let knowledge = try knowledge(options)
    try writeFile(knowledge.imageBytes, to: output)
    if output == "-" { return ExitStatus.success }
    let counts = "\(knowledge.intentCount) intents, \(knowledge.imageBytes.count) bytes"
    try context.write("\(output): \(counts)".printable(newline: .escape) + "\n")
    return ExitStatus.success
  }

  /// The knowledge with places relative to its folder, so that the compiled file does not depend on the path
  /// given.
  private static func knowledge(_ options: KnowledgeOptions) throws -> Knowledge {
    guard let path = options.path, try !Knowledge.isCompiled(path) else { return try options.knowledge() }
    return try KnowledgeTrainer.knowledge(of: KnowledgeSource.load(path).relative(to: path))
  }
}
