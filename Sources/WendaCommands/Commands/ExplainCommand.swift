import Wenda

/// `wenda explain`: why a question is answered as it is.
enum ExplainCommand: Command {
  static let name = "explain"
  static let summary = "tell why a question is answered as it is"
  static let declaration = Arguments.Declaration(values: KnowledgeOptions.names)
  static let help = """
    usage: wenda explain [OPTION…] QUESTION…

    Prints the language, the tokens and concepts with their places, each candidate with its confidence
    and what each token says for and against it (the sum is its score), the example it comes nearest
    to, and why the decision fell as it did; of a message with several questions, each of them.

    \(KnowledgeOptions.help)

    Exit status: 0 answered (or asked back), 1 declined or the FAQ has errors, 2 it could not run.
    """

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
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
}
