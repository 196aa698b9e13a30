import Wenda
import WendaAuthoring

/// `wenda check`: what an author should know before publishing.
enum CheckCommand: Command {
  static let name = "check"
  static let summary = "find faults in the files of a knowledge base"
  static let usage = ["check [--strict] [PATH]"]
  static let overview = """
    Tells what is wrong with a folder of intent files (default: Intents) or a table of
    intent<TAB>question lines, each finding as `file:line:column: error|warning: …; how to correct it`.

    Errors: what cannot be read; a missing language or answer; unknown and one-sided related links;
    a question in two places; a follow-up that leads to two intents or is a question by itself;
    synonyms that conflict or are repeated.

    Warnings: fewer than three questions in a language; a question in the wrong language's list; a
    concept in one language's synonym table only; a question that is answered with another intent
    when it is left out; an intent that one language covers much better.
    """
  static let options: [CommandOption] = [CommandOption("--strict", "let warnings count as errors")]
  static let operand: CommandArgument? = .file("PATH", ".tsv")
  static let exitStatus = "0 no errors, 1 errors, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.count <= 1 else {
      throw UsageError(message: "check takes one folder or table")
    }
    let path = arguments.operands.first ?? "Intents"
    guard !path.hasSuffix(".wenda") else {
      throw UsageError(message: "\(path) is compiled; check the files that it was made from")
    }
    let review = try KnowledgeReview(of: path)
    for finding in review.findings {
      try context.write(finding.description.printable(newline: .escape) + "\n")
    }
    try context.write(summary(of: review))
    let isFaulty = review.errorCount > 0 || arguments.has("--strict") && review.warningCount > 0
    return isFaulty ? ExitStatus.no : ExitStatus.success
  }

  private static func summary(of review: KnowledgeReview) -> String {
    let source = review.source
    let questions = source.intents.reduce(0) { $0 + $1.questions.count }
    let counts = [
      counted(source.intents.count, "intent"), counted(questions, "question"),
      "\(source.outOfScope.count) out of scope",
    ]
    let findings = [counted(review.errorCount, "error"), counted(review.warningCount, "warning")]
    // Not with files that are not understood, nor where there are too many.
    let rest = review.isCrossValidated ? "" : "; the examples were not left out in turn"
    return "\(counts.joined(separator: ", ")): \(findings.joined(separator: ", "))\(rest)\n"
  }
}
