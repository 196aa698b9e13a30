import Wenda
import WendaAuthoring

/// `wenda evaluate`: how often the answers are right.
enum EvaluateCommand: Command {
  static let name = "evaluate"
  static let summary = "measure how often the answers are right"
  static let usage = ["evaluate [OPTION…] LABELLED.tsv…", "evaluate [OPTION…] --folds K"]
  static let overview = """
    Measures the answers to labelled questions: intent<TAB>question, several acceptable intents joined
    by `|`, `-` for out of scope, and a kind to group by as an optional third column; `-` is standard
    input. With --folds it cross-validates the knowledge itself.
    """
  static let options: [CommandOption] =
    [
      CommandOption("--json", "print the figures as JSON"),
      CommandOption("--report", .file("FILE", ".html"), "write an HTML page with pictures"),
      CommandOption(
        "--folds", CommandArgument("K"), "cross-validate the knowledge itself",
        more: ": leave out each of K parts of its own examples in turn"),
      CommandOption(
        "--floor", CommandArgument("NUMBER"), "fail where less than this share is right",
        more: " of all questions (status 1)"),
    ] + KnowledgeOptions.options
  static let operand: CommandArgument? = .file("LABELLED.tsv", ".tsv")
  static let exitStatus = "0 measured, 1 below the floor or a file has errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    let options = try KnowledgeOptions(arguments)
    let floor = try arguments.number("--floor", in: 0...1)
    try options.spare(from: arguments["--report"])
    let questions: [EvaluatedQuestion]
    let title: String
    if let folds = try arguments.count("--folds", in: 2...100) {
      guard arguments.operands.isEmpty else {
        throw UsageError(message: "--folds measures the knowledge itself; leave out the files")
      }
      guard let path = options.path else {
        throw UsageError(message: "--folds needs the knowledge's files; name them with --intents PATH")
      }
      guard let predictions = KnowledgeTrainer.crossValidate(try KnowledgeSource.load(path), folds: folds)
      else {
        throw UsageError(message: "\(path) is too large for --folds; measure it with labelled questions")
      }
      questions = predictions.map(evaluated)
      title = "\(path), \(folds) folds"
    } else {
      guard !arguments.operands.isEmpty else {
        throw UsageError(message: "evaluate needs a file of labelled questions, or --folds K")
      }
      let labelled = try arguments.operands.flatMap {
        try LabelledQuestions.load($0 == "-" ? "/dev/stdin" : $0)
      }
      let knowledge = try options.knowledge()
      for warning in LabelledQuestions.unknownIntents(in: labelled, knowledge) {
        context.complain(warning.description.printable(newline: .escape))
      }
      var responder = Responder(options.classifier(knowledge))
      questions = labelled.map { evaluate($0, &responder) }
      title = arguments.operands.joined(separator: ", ")
    }
    let report = EvaluationReport(questions)
    if let path = arguments["--report"] {
      try writeFile(report.html(title: title), to: path, sparing: arguments.operands)
    }
    try context.write(arguments.has("--json") ? report.json() + "\n" : report.text())
    if let floor, let share = report.overall.right.share, share < floor {
      context.complain(
        "wenda: \(FixedPoint.text(Float(share), digits: 4)) of the questions are right, below the floor of \(floor)"
      )
      return ExitStatus.no
    }
    return ExitStatus.success
  }

  private static func evaluate(_ question: LabelledQuestion, _ responder: inout Responder)
    -> EvaluatedQuestion
  {
    let knowledge = responder.knowledge
    let classification = responder.understand(question.text).classification
    let best = classification.best.map { knowledge[$0.intent].id }
    return EvaluatedQuestion(
      text: question.text, acceptedIntents: question.intents, kind: question.kind,
      language: (classification.language ?? .english).code,
      predictedIntent: classification.decision == .decline ? nil : best, topCandidate: best,
      confidence: Double(classification.best?.confidence ?? 0))
  }

  private static func evaluated(_ prediction: HeldOutPrediction) -> EvaluatedQuestion {
    EvaluatedQuestion(
      text: prediction.question.text, acceptedIntents: prediction.intent.map { [$0] } ?? [],
      language: prediction.question.language.code,
      predictedIntent: prediction.isAnswered ? prediction.candidate : nil,
      topCandidate: prediction.candidate, confidence: Double(prediction.confidence))
  }
}
