import PlatformLibc
import Wenda
import WendaStreams

/// `wenda mcp`: the FAQ as tools of an assistant.
enum MCPCommand: Command {
  static let name = "mcp"
  static let summary = "answer an assistant over the Model Context Protocol"
  static let usage = ["mcp [OPTION…]"]
  static let overview = """
    Speaks the Model Context Protocol (JSON-RPC 2.0) on standard input and output, a message a line, until
    the input ends. Two tools: `ask` gives the checked answer to a question, or says that there is none;
    `topics` lists what can be answered. Protocol versions: \(MCPServer.versions.joined(separator: ", ")).
    """
  static let options: [CommandOption] = [.language] + KnowledgeOptions.options
  static let exitStatus = "0 at the end of the input, 2 where it could not run"

  static func run(_ arguments: Arguments, _ context: inout ToolContext) throws -> Int32 {
    guard arguments.operands.isEmpty else { throw UsageError(message: "mcp takes no question") }
    let options = try KnowledgeOptions(arguments)
    let language = try arguments.language()
    var server = MCPServer(
      Responder(options.classifier(try options.knowledge(forLong: true)), language: language),
      version: WendaTool.version)
    try server.run(input: STDIN_FILENO) { try context.write($0) }
    return ExitStatus.success
  }
}
