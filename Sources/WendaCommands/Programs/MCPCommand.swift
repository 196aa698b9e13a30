import PlatformLibc
import Wenda

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
      Responder(options.classifier(try options.knowledge(forLong: true)), language: language))
    var reader = BoundedLineReader(descriptor: STDIN_FILENO, name: "standard input")
    while let line = try reader.next() {
      switch line {
      case .text(let bytes):
        if let response = server.respond(to: bytes) { try context.write(response + "\n") }
      case .tooLong: try context.write(MCPServer.tooLong + "\n")
      }
    }
    return ExitStatus.success
  }
}
