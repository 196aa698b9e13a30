import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

/// The editor at a real terminal, the keys typed ahead.
@Suite(.serialized) struct LineEditorTests {
  private func lines(typing keys: String, on terminal: PseudoTerminal) throws -> [String?] {
    var editor = LineEditor(input: terminal.secondary, output: terminal.secondary)
    terminal.type(keys)
    var lines: [String?] = []
    repeat { lines.append(try editor.readLine(prompt: "> ")) } while lines.last != .some(nil)
    return lines
  }

  @Test(
    arguments: [
      ("怎么充值\u{7F}号\rwhy?\r\u{4}", ["怎么充号", "why?", nil]),
      ("top up\u{1}How to \u{5}?\r\u{4}", ["How to top up?", nil]),
      ("first\r\u{1B}[A again\r\u{4}", ["first", "first again", nil]),
      ("given up\u{3}x\r\u{4}", ["x", nil]),
      ("given up\u{3}\u{3}", [nil]),
      ("\u{3}x\r\u{3}\u{3}", ["x", nil]),
      ("\u{1B}[200~一\r二\r\u{1B}[201~\r\u{4}", ["一 二 ", nil]),
    ] as [(String, [String?])])
  func linesAreReadAsEdited(keys: String, expected: [String?]) throws {
    #expect(try lines(typing: keys, on: PseudoTerminal()) == expected)
  }

  @Test func theTerminalIsLeftAsItWas() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.mode
    var editor = LineEditor(input: terminal.secondary, output: terminal.secondary)
    write(terminal.primary, "hello\n", 6)
    #expect(try editor.readLine(prompt: "> ") == "hello")
    let after = terminal.mode
    #expect(after.c_lflag == before.c_lflag)
    #expect(after.c_iflag == before.c_iflag)
    #expect(after.c_oflag == before.c_oflag)
    let screen = terminal.screen()
    #expect(screen.contains("\u{1B}[?2004h"))
    #expect(screen.hasSuffix("\r\n\u{1B}[?2004l"))
  }

  @Test func nothingTypedReachesTheTerminalAsAControlCharacter() throws {
    let terminal = try PseudoTerminal(columns: 80)
    #expect(try lines(typing: "a\u{9B}2J\u{202E}\r\u{4}", on: terminal) == ["a\u{9B}2J\u{202E}", nil])
    let screen = terminal.screen()
    #expect(screen.contains("a\\u{9B}2J\\u{202E}"))
    #expect(!screen.unicodeScalars.contains("\u{9B}"))
  }

  @Test(arguments: ["怎么给保号卡充值", "How do I top up? "])
  func aLineTallerThanTheTerminalIsShownWhole(text: String) throws {
    let terminal = try PseudoTerminal(columns: 20, rows: 4)
    let long = String(repeating: text, count: 40)
    #expect(try lines(typing: long + "\u{1}\r\u{4}", on: terminal) == [long, nil])
    #expect(terminal.screen().contains("> " + long))
  }

  @Test func aTerminalThatGoesAwayEndsTheLines() throws {
    let terminal = try PseudoTerminal()
    var editor = LineEditor(input: terminal.secondary, output: terminal.secondary)
    let primary = terminal.detachPrimary()
    Thread.detachNewThread {
      var request = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
      poll(&request, 1, -1)
      close(primary)
    }
    #expect(try editor.readLine(prompt: "> ") == nil)
  }
}
