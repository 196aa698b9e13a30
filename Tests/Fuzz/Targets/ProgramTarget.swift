import BuiltInKnowledge
import FuzzSupport

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats
@testable import WendaStreams
@testable import WendaCommands

private enum ProgramState {
  static let knowledge = {
    do { return try BuiltInKnowledge.load() } catch { fatalError("\(error)") }
  }()
  nonisolated(unsafe) static var chat = JSONChat(Responder(Classifier(knowledge)))
  nonisolated(unsafe) static var server = MCPServer(Responder(Classifier(knowledge)), version: "1")
}

extension FuzzTarget {
  /// Lines of programs: each gets one line of valid JSON.
  static let programs = FuzzTarget("programs", longest: 384) { bytes in
    for line in FuzzInput(bytes).rest.split(separator: 0x0A).prefix(4) {
      check(ProgramState.chat.reply(to: Array(line)))
      if let response = ProgramState.server.respond(to: Array(line)) { check(response) }
    }
  }

  private static func check(_ line: String) {
    require(!line.unicodeScalars.contains("\n"), "several lines: \(line)")
    Printed.check(line)
    do throws(JSONFailure) {
      _ = try JSONReader.read(Array(line.utf8))
    } catch { fatalError("\(error) in \(line)") }
  }
}
