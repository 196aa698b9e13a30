import BuiltInKnowledge
import PlatformLibc
import Wenda

@testable import WendaStreams
@testable import WendaCommands

/// The batch engine with several jobs and small chunks, over files and a pipe.
enum BatchUse {
  static func isRight(_ questions: [String]) -> Bool {
    let lines = (0..<4000).map { questions[$0 % questions.count] + " \($0 % 97)" }
    let text = lines.joined(separator: "\n") + "\n"
    let csv = "id,question\n" + lines.enumerated().map { "\($0.offset),\"\($0.element)\"\n" }.joined()
    let json = lines.enumerated().map { "{\"id\":\($0.offset),\"question\":\"\($0.element)\"}\n" }.joined()
    return [(text, BatchInputFormat.text), (csv, .csv), (json, .jsonl)].allSatisfy { input, format in
      BatchOutputFormat.allCases.allSatisfy { output in
        let alone = run(input, format, output, jobs: 1)
        return !alone.isEmpty && alone == run(input, format, output, jobs: 5)
      }
    }
  }

  private static func run(
    _ input: String, _ format: BatchInputFormat, _ output: BatchOutputFormat, jobs: Int
  ) -> [UInt8] {
    let (from, to) = (file(Array(input.utf8)), file([]))
    defer {
      close(from)
      close(to)
    }
    var options = BatchOptions()
    (options.inputFormat, options.format, options.jobs) = (format, output, jobs)
    options.quiet = true
    var limits = BatchLimits(jobs: jobs)
    limits.chunk = 4096
    let status = BatchEngine.run(
      options, streams: StandardStreams(input: from, output: to, error: STDERR_FILENO), limits: limits
    ) {
      guard let knowledge = try? BuiltInKnowledge.load() else { fatalError("no knowledge") }
      return KnowledgeAnswerer(Responder(Classifier(knowledge)))
    }
    guard status < 2 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(lseek(to, 0, SEEK_END)))
    _ = bytes.withUnsafeMutableBytes { pread(to, $0.baseAddress, $0.count, 0) }
    return bytes
  }

  private static func file(_ bytes: [UInt8]) -> Int32 {
    var path = Array("/tmp/wenda-threads-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    unlink(path)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
