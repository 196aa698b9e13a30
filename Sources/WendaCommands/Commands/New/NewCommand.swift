import Wenda
import WendaAuthoring

/// `wenda new`: an FAQ to begin with.
enum NewCommand: Command {
  static let name = "new"
  static let summary = "begin an FAQ with a small one that works"
  static let usage = ["new FOLDER"]
  static let overview = """
    Writes a small FAQ in both languages to begin with: topics, questions to decline, synonyms, settings, a
    pair of conversations that must go as they are written, questions to measure with, and a README that says
    what is where. A folder that is not empty is never written to.
    """
  static let operand: CommandArgument? = .folder()
  static let exitStatus = "0 written, 2 it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.count == 1, let folder = arguments.operands.first, !folder.isEmpty else {
      throw UsageError(message: "new takes one folder to write")
    }
    try TemporaryFolder.write(StarterFAQ.files, as: folder)
    let name = folder.printable(newline: .escape)
    try context.write(
      """
      \(name): \(counted(StarterFAQ.files.count, "file"))
        wenda --intents \(name)/Intents    talk to it
        wenda check \(name)/Intents        find faults in the files
        wenda test \(name)/Transcripts     hold the conversations again
      \(name)/README.md says what is where.

      """)
    return ExitStatus.success
  }
}
