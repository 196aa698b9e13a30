import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct StylePainterTests {
  @Test func stylesAreSwitchedOnAndOffAgain() {
    let painter = StylePainter(isOn: true)
    #expect(painter.paint("充值", .bold) == "\u{1B}[1m充值\u{1B}[0m")
    #expect(painter.paint("", .red) == "")
    #expect(StylePainter.plain.paint("充值", .bold) == "充值")
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), ([:], true), (["NO_COLOR": ""], true), (["NO_COLOR": "1"], false),
    (["NO_COLOR": "0"], false), (["TERM": "dumb"], false),
  ])
  func theEnvironmentDecidesOnATerminal(environment: [String: String], isOn: Bool) throws {
    let terminal = try PseudoTerminal()
    let painter = StylePainter(descriptor: terminal.secondary) { environment[$0] }
    #expect(painter.isOn == isOn)
  }

  @Test func whatIsNoTerminalGetsNoStyles() throws {
    let file = try ScratchFile("")
    #expect(!StylePainter(descriptor: file.descriptor) { _ in nil }.isOn)
  }
}
