import Foundation
import TestSupport
import Testing

@testable import WendaStreams
@testable import WendaCommands

// One file at a time is removed on a signal, as a command has one output.
@Suite("batch: where the output goes", .serialized)
struct BatchOutputTests {
  private let folder: ScratchFolder
  private var options = BatchOptions()

  init() throws {
    folder = try ScratchFolder()
    options.inputs = [try folder.write("q.txt", "a\nb\n")]
    options.fields = [.intent]
    options.quiet = true
  }

  private let records = "{\"intent\":\"binding\"}\n{\"intent\":\"binding\"}\n"

  @Test("A file appears whole, and nothing else does")
  func file() throws {
    var options = options
    options.output = folder.path("o.jsonl")
    #expect(try folder.run(options).status == 0)
    #expect(try folder.read("o.jsonl") == records)
    #expect(try folder.names == ["o.jsonl", "q.txt"])
  }

  @Test("The output can be the input, keeps its permissions, and a link stays a link")
  func inPlace() throws {
    let path = folder.path("q.txt")
    chmod(path, 0o640)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "q.txt")
    var options = options
    options.output = folder.path("link")
    #expect(try folder.run(options).status == 0)
    #expect(try folder.read("q.txt") == records)
    #expect(try folder.names == ["link", "q.txt"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "q.txt")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test("A folder that is not there is an error that names the file")
  func noFolder() throws {
    var options = options
    options.output = folder.path("none/o")
    #expect(
      try folder.run(options)
        == BatchResult(status: 2, output: "", error: "none/o: error: No such file or directory\n"))
  }

  @Test("Standard output that is an input is refused")
  func appended() throws {
    let file = open(folder.path("q.txt"), O_WRONLY | O_APPEND)
    defer { close(file) }
    let result = try folder.run(options, output: file)
    #expect(result.status == 2)
    #expect(result.error.contains("q.txt: error: this is the output"))
    #expect(try folder.read("q.txt") == "a\nb\n")
  }

  @Test("A closed pipe ends it quietly", arguments: [1, 2])
  func closedPipe(jobs: Int) throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    var options = options
    (options.jobs, options.quiet) = (jobs, false)
    #expect(try folder.run(options, output: ends[1]) == BatchResult(status: 0, output: "", error: ""))
  }

  #if os(Linux)
    @Test("A full disk is an error")
    func fullDisk() throws {
      var options = options
      options.output = "/dev/full"
      #expect(
        try folder.run(options)
          == BatchResult(status: 2, output: "", error: "/dev/full: error: No space left on device\n"))
    }
  #endif

  @Test("A closed pipe ends it although the input goes on")
  func closedPipeBeforeTheInputEnds() throws {
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    #expect(pipe(&input) == 0 && pipe(&output) == 0)
    close(output[0])
    defer { for file in [input[0], input[1], output[1]] { close(file) } }
    // Two lines, and the pipe stays open: nothing more comes, and no end.
    #expect(write(input[1], "a\nb\n", 4) == 4)
    var options = options
    (options.inputs, options.jobs) = (["-"], 2)
    let status = BatchEngine.run(
      options, streams: StandardStreams(input: input[0], output: output[1], error: 2)
    ) { FakeAnswerer() }
    #expect(status == 0)
  }

  @Test("Answers come as soon as there is nothing more to read")
  func interactive() throws {
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    #expect(pipe(&input) == 0 && pipe(&output) == 0)
    var options = options
    (options.inputs, options.lines) = (["-"], true)
    let streams = StandardStreams(input: input[0], output: output[1], error: 2)
    let thread = Thread { [options] in
      _ = BatchEngine.run(options, streams: streams) { FakeAnswerer() }
      close(streams.output)
    }
    thread.start()
    for question in ["a\n", "x\n"] {
      #expect(write(input[1], question, 2) == 2)
      var answer = [UInt8](repeating: 0, count: 100)
      let count = read(output[0], &answer, answer.count)
      let expected = question == "a\n" ? "{\"intent\":\"binding\"}\n" : "{\"intent\":null}\n"
      #expect(String(decoding: answer[..<max(count, 0)], as: UTF8.self) == expected)
    }
    close(input[1])
    var rest: UInt8 = 0
    #expect(read(output[0], &rest, 1) == 0)
    close(output[0])
  }
}
