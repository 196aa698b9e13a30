import Wenda
import WendaAuthoring
import WendaStreams

/// `wenda evaluate`: how often the answers are right.
enum EvaluateCommand: Command {
  static let name = "evaluate"
  static let summary = "measure how often the answers are right"
  static let usage = ["evaluate [OPTION…] LABELLED.tsv…", "evaluate [OPTION…] --intents PATH"]
  static let overview = """
    Measures the answers to labelled questions: intent<TAB>question, several acceptable intents joined
    by `|`, `-` for out of scope, and a kind to group by as an optional third column; `-` is standard
    input. Without files the knowledge is asked its own examples, each left out in its turn.
    """
  static let options: [CommandOption] =
    [
      CommandOption("--json", "print the figures as JSON"),
      CommandOption("--report", .file("FILE", ".html"), "write an HTML page with pictures"),
      CommandOption(
        "--folds", CommandArgument("K"), "how many parts are left out in turn",
        more: " of the knowledge's own examples, where no file is given (default: 10)"),
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
    let measured =
      try arguments.operands.isEmpty ? byFolds(arguments, options) : byFiles(arguments, options, context)
    let report = EvaluationReport(measured.questions, origin: measured.origin)
    if let path = arguments["--report"] {
      try writeFile(report.html(title: measured.title), to: path, sparing: arguments.operands)
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

  /// Questions with what was answered to them, a title for that, and what it was answered by.
  private typealias Measured = (questions: [EvaluatedQuestion], title: String, origin: EvaluationOrigin)

  /// Without files the knowledge is asked its own examples, each left out in its turn.
  private static func byFolds(_ arguments: Arguments, _ options: KnowledgeOptions) throws -> Measured {
    let folds = try arguments.count("--folds", in: 2...100) ?? defaultFolds
    guard let path = options.path else {
      throw UsageError(
        message: "evaluate needs a file of labelled questions, or the knowledge's own files: --intents PATH")
    }
    let source = try KnowledgeSource.load(path)
    guard
      let validation = KnowledgeTrainer.crossValidation(
        of: source, folds: folds, threshold: options.threshold)
    else {
      throw UsageError(message: "\(path) is too large for folds; measure it with labelled questions")
    }
    let origin = EvaluationOrigin(
      source, faq: path, threshold: validation.threshold, option: options.threshold,
      version: WendaTool.version)
    return (validation.predictions.map(evaluated), "\(path), \(folds) folds", origin)
  }

  private static let defaultFolds = 10

  private static func byFiles(
    _ arguments: Arguments, _ options: KnowledgeOptions, _ context: ToolContext
  ) throws -> Measured {
    guard arguments["--folds"] == nil else {
      throw UsageError(message: "--folds measures the knowledge itself; leave out the files")
    }
    let labelled = try arguments.operands.flatMap {
      try LabelledQuestions.load($0 == "-" ? "/dev/stdin" : $0)
    }
    let knowledge = try options.knowledge()
    for warning in LabelledQuestions.unknownIntents(in: labelled, knowledge) {
      context.complain(warning.description.printable(newline: .escape))
    }
    var responder = Responder(options.classifier(knowledge))
    let origin = EvaluationOrigin(
      knowledge, faq: options.path, option: options.threshold, version: WendaTool.version)
    return (labelled.map { evaluate($0, &responder) }, arguments.operands.joined(separator: ", "), origin)
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
