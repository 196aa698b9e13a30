import Foundation
import TestSupport

/// The built executable, run as a process of its own.
struct Executable {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// An empty folder that the executable is copied to and started in.
  var folder: URL { scratch.url }
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    let folder = scratch.url
    // The test runner stands beside what the package builds.
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let (built, own) = (products.appending(path: "wenda"), folder.appending(path: "wenda"))
    // A copy cannot be started while a process that another test forks holds it open for writing.
    do {
      try FileManager.default.linkItem(at: built, to: own)
    } catch {
      try FileManager.default.copyItem(at: built, to: own)
    }
  }

  func write(_ name: String, _ text: String) throws { try scratch.write(name, text) }

  /// Runs it in its folder with an empty environment.
  func run(_ arguments: [String], input: Data = Data()) throws -> Result {
    try run(folder.appending(path: "wenda"), arguments, input)
  }

  /// Runs a line of the shell in its folder with an empty environment.
  func shell(_ line: String, input: Data = Data()) throws -> Result {
    try run(URL(filePath: "/bin/sh"), ["-c", line], input)
  }

  private func run(_ program: URL, _ arguments: [String], _ input: Data) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [:]
    process.currentDirectoryURL = folder
    // Files and not pipes, so that nothing waits for a reader.
    let files = ["in", "out", "err"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
    try input.write(to: files[0])
    for file in files[1...] { try Data().write(to: file) }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}
