import Wenda
import WendaAuthoring

/// `wenda explain`: why a question is answered as it is.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "tell why a question is answered as it is"
  static let usage = ["explain [OPTION…] QUESTION…", "explain [OPTION…] --word WORD"]
  static let overview = """
    Prints the language, the tokens and concepts with their places, each candidate with its confidence
    and what each token says for and against it (the sum is its score), the example it comes nearest
    to, and why the decision fell as it did; of a message with several questions, each of them.
    """
  static let options: [CommandOption] =
    [
      CommandOption(
        "--word", CommandArgument("WORD"), "show the words that are nearest in meaning to a word",
        more: " instead, those of the FAQ's examples and those of the built-in table: proposals for synonyms")
    ] + KnowledgeOptions.options
  static let operand: CommandArgument? = CommandArgument("QUESTION")
  static let exitStatus = "0 answered (or asked back), 1 declined or the FAQ has errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    if let word = arguments["--word"] { return try explain(word: word, arguments, &context) }
    let question = try AskCommand.question(arguments, for: name, &context)
    let options = try KnowledgeOptions(arguments)
    var responder = Responder(options.classifier(try options.knowledge()))
    let explanations = responder.explain(question)
    let printer = ExplanationPrinter(context.painter)
    let understanding = responder.understand(question)
    try context.write(printer.printParts(of: question, understanding) + printer.print(explanations))
    return explanations.allSatisfy { $0.explanation.classification.decision == .decline }
      ? ExitStatus.no : ExitStatus.success
  }

  private static func explain(
    word: String, _ arguments: Arguments, _ context: inout ToolContext
  ) throws -> Int32 {
    guard arguments.operands.isEmpty else {
      throw UsageError(message: "explain takes a question or --word WORD, not both")
    }
    guard let meaning = try KnowledgeOptions(arguments).knowledge().meaning(of: word) else {
      try context.write("\(word.printable(newline: .escape)): the table of word meanings does not have it\n")
      return ExitStatus.no
    }
    func row(_ title: String, _ words: [WordMeaning.Neighbour]) -> String {
      title.padded(to: 13)
        + words.map { "\($0.word) \(FixedPoint.text($0.similarity, digits: 2))" }.joined(separator: ", ")
        + "\n"
    }
    try context.write(
      context.painter.paint(meaning.word, .bold) + "\n" + row("  in the FAQ", meaning.inExamples)
        + row("  English", meaning.inTable[.english] ?? []) + row("  中文", meaning.inTable[.chinese] ?? []))
    return ExitStatus.success
  }
}
