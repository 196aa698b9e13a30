import Foundation
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct WriteFileTests {
  @Test func aFileIsReplacedAndKeepsItsPermissions() throws {
    let run = try ToolRun()
    try run.write("old", to: "a.txt")
    #expect(chmod(run.path("a.txt"), 0o600) == 0)
    try writeFile("new", to: run.path("a.txt"))
    #expect(try run.read("a.txt") == "new")
    #expect(FileDescriptor.status(path: run.path("a.txt")).map { $0.st_mode & 0o777 } == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: run.folder.path) == ["a.txt"])
  }

  @Test func aLinkStaysALink() throws {
    let run = try ToolRun()
    try run.write("old", to: "a.txt")
    #expect(symlink(run.path("a.txt"), run.path("link.txt")) == 0)
    try writeFile("new", to: run.path("link.txt"))
    #expect(try run.read("a.txt") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: run.path("link.txt")) == run.path("a.txt"))
  }

  @Test func aPipeIsWrittenStraight() throws {
    let run = try ToolRun()
    let path = run.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDWR)
    defer { close(reader) }
    try writeFile("hello", to: path)
    #expect(try readBytes(from: reader, named: "the pipe", count: 10) == Array("hello".utf8))
    #expect(FileDescriptor.status(path: path)?.isRegular == false)
  }

  @Test(arguments: [
    ("/dev/full", "No space left on device"), ("/nowhere/a.txt", "No such file or directory"),
  ])
  func whatCannotBeWrittenIsTold(path: String, reason: String) throws {
    let failure = #expect(throws: FileFailure.self) { try writeFile("text", to: path) }
    #expect(failure?.description == "\(path): error: \(reason)")
  }
}
