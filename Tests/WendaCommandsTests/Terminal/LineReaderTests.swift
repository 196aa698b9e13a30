import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct LineReaderTests {
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    let file = try ScratchFile(bytes)
    var reader = LineReader(descriptor: file.descriptor, name: "a file")
    var lines: [String] = []
    while let line = try reader.readLine(prompt: "> ") { lines.append(line) }
    #expect(try reader.readLine(prompt: "> ") == nil)
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("\n", [""]), ("a\nb\n", ["a", "b"]), ("怎么充值\nwhy", ["怎么充值", "why"]),
      ("a\r\nb\r\n", ["a", "b"]), ("a\r\n\r\nb", ["a", "", "b"]), ("a\rb\n", ["a\rb"]),
      ("a\0b\n\0", ["a\0b", "\0"]),
      ("a\n\n\nb", ["a", "", "", "b"]),
    ] as [(String, [String])])
  func everyLineIsReadOnce(text: String, expected: [String]) throws {
    #expect(try lines(Array(text.utf8)) == expected)
  }

  @Test func whatIsNotUTF8IsRepaired() throws {
    #expect(try lines([0x61, 0xFF, 0x62, 0x0A, 0xE4, 0xBD]) == ["a\u{FFFD}b", "\u{FFFD}"])
  }

  @Test func theBytesAreThereForWhoeverWantsThem() throws {
    let file = try ScratchFile([0x61, 0xFF, 0x0D, 0x0A, 0x0A])
    var reader = LineReader(descriptor: file.descriptor, name: "a file")
    #expect(try reader.next() == [0x61, 0xFF])
    #expect(try reader.next() == [])
    #expect(try reader.next() == nil)
  }

  @Test func aLineMayBeLong() throws {
    let long = String(repeating: "充值", count: LineReader.longest / 6)
    let read = try lines(Array("short\n\(long)\r\nlast".utf8))
    #expect(read.map(\.utf8.count) == [5, long.utf8.count, 4])
    #expect(read[1] == long)
  }

  @Test func aLineWithoutAnEndIsRefusedByItsPlace() throws {
    let file = try ScratchFile(Array("short\n".utf8) + Array(repeating: 0, count: 3 << 20))
    var reader = LineReader(descriptor: file.descriptor, name: "standard input")
    #expect(try reader.readLine(prompt: "") == "short")
    let error = #expect(throws: FileFailure.self) { try reader.readLine(prompt: "") }
    #expect(error?.description.hasPrefix("standard input:2:1: error: this line is longer than") == true)
  }

  @Test func linesMayLieAcrossReads() throws {
    let expected = (0..<20_000).map { "第 \($0) 行" }
    #expect(try lines(Array(expected.joined(separator: "\r\n").utf8)) == expected)
  }

  @Test func whatCannotBeReadIsToldByName() throws {
    let descriptor = open("/", O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, name: "standard input")
    let error = #expect(throws: SystemError.self) { try reader.readLine(prompt: "") }
    #expect(error?.description == "cannot read standard input: Is a directory")
  }
}
