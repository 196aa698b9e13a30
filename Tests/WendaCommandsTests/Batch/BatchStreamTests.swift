import Foundation
import TestSupport
import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: streams and order")
struct BatchStreamTests {
  /// Lines of every kind, long and short.
  private static func mixed(_ name: String, count: Int) -> [UInt8] {
    var bytes: [UInt8] = name == "q.csv" ? Array("question,id\n".utf8) : []
    for number in 0..<count {
      let question = ["保号卡\(number)", "how \(number)", "", "x\(number)", "a & b \(number)"][number % 5]
      switch name {
      case "q.csv":
        bytes += Array("\"\(question)\(number % 7 == 0 ? "\n\"\"" : "")\",\(number)\r\n".utf8)
        if number % 97 == 0 { bytes += Array("\"open,\(number)\n".utf8) }
      case "q.jsonl":
        bytes += Array("{\"question\":\"\(question)\",\"id\":\(number)}\n".utf8)
        if number % 97 == 0 { bytes += Array("{\"question\n".utf8) }
      default:
        bytes += Array("\(question)\n".utf8)
        if number % 97 == 0 { bytes += [0xE4, 0x0A] + [UInt8](repeating: 0x61, count: 200) + [0x0A] }
      }
    }
    return bytes
  }

  @Test(
    "The output is the same however the input is cut and whoever works on it",
    arguments: ["q.txt", "q.csv", "q.jsonl"], [BatchOutputFormat.jsonl, .tsv])
  func chunks(name: String, format: BatchOutputFormat) throws {
    let bytes = Self.mixed(name, count: 1500)
    let whole = try runBatch(name, bytes: bytes) {
      $0.jobs = 1
      $0.format = format
    }
    #expect(whole.lines.count > 1500)
    for (chunk, jobs) in [(16, 3), (61, 2), (1000, 4), (4096, 1)] {
      var limits = BatchLimits(jobs: jobs)
      limits.chunk = chunk
      limits.output = 4 * chunk
      let cut = try runBatch(name, bytes: bytes, { ($0.jobs, $0.format) = (jobs, format) }, limits: limits)
      #expect(cut == whole)
    }
  }

  @Test("100,000 mixed lines come in order, every bad one accounted for")
  func manyLines() throws {
    let bytes = Self.mixed("q.txt", count: 100_000)
    let result = try runBatch("q.txt", bytes: bytes) { $0.fields = [.question, .error] }
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    #expect(result.lines.count == lines.count)
    let wrong = zip(lines, result.lines).filter { line, record in
      let error =
        line.isEmpty
        ? #","error":"blank line; write a question or take it out""#
        : line == "\u{FFFD}" ? #","error":"invalid UTF-8 at byte 1; save the file as UTF-8""# : ""
      return record != "{\"question\":\"\(line)\"\(error)}"
    }
    #expect(wrong.isEmpty)
  }

  @Test("The summary counts what became of the questions, by language and by intent")
  func summary() throws {
    let result = try runBatch("q.txt", "a\nb\nx\n保\n\n")
    #expect(
      result.error == """
        q.txt:5:1: error: blank line; write a question or take it out
        questions  5: 3 answered, 1 declined, 1 with errors
        languages  en 3, zh 1
        intents    3  binding

        """)
  }

  @Test("Notes about single lines stop after ten")
  func notes() throws {
    let result = try runBatch("q.txt", String(repeating: "\n", count: 50))
    #expect(
      result.error.contains("q.txt:10:1: error: blank line; write a question or take it out\nfurther errors"))
    #expect(!result.error.contains("q.txt:11:"))
    #expect(result.error.contains("50 with errors"))
  }

  @Test("--quiet tells nothing but failures")
  func quiet() throws {
    let folder = try ScratchFolder()
    var options = BatchOptions()
    options.inputs = [folder.path("none"), folder.path() + "/", try folder.write("q.txt", "a\n\n")]
    options.quiet = true
    let result = try folder.run(options)
    #expect(result.error == "none: error: No such file or directory\n: error: Is a directory\n")
    #expect(result.lines.count == 2)
    #expect(result.status == 2)
  }

  @Test("--lines is a pure line filter", arguments: [BatchOutputFormat.jsonl, .tsv])
  func lines(format: BatchOutputFormat) throws {
    let folder = try ScratchFolder()
    var options = BatchOptions()
    (options.lines, options.format, options.inputFormat) = (true, format, .jsonl)
    let first = #"{"question":"a","id":1}"# + "\n"
    let second = #"{"other":2,"question":"b"}"# + "\n\n"
    func run(_ text: String) throws -> BatchResult { try folder.run(options, input: Array(text.utf8)) }
    let whole = try run(first + second)
    let parts = try run(first).output + run(second).output
    #expect(whole.lines.count == 3)
    #expect(whole.output == parts)
    #expect(whole.error.isEmpty)
    #expect(whole.status == 0)
  }

  @Test("Options that contradict each other are refused")
  func validation() throws {
    func refused(_ change: (inout BatchOptions) -> Void) -> Bool {
      var options = BatchOptions()
      change(&options)
      return (try? options.validate()) == nil
    }
    #expect(!refused { _ in })
    #expect(refused { ($0.lines, $0.format) = (true, .text) })
    #expect(refused { ($0.lines, $0.inputs) = (true, ["q.CSV"]) })
    #expect(!refused { ($0.lines, $0.inputs, $0.inputFormat) = (true, ["q.csv"], .text) })
    #expect(refused { $0.column = "a" })
    #expect(!refused { ($0.column, $0.inputs) = ("a", ["dir.x/q.tsv"]) })
    #expect(refused { ($0.column, $0.inputs) = ("a", ["dir.csv/q"]) })
    #expect(refused { $0.jobs = 0 })
    #expect(refused { $0.fields = [] })
  }

  @Test("Progress is told in bytes of the whole, where that is known")
  func progress() {
    #expect(
      Progress.line(50, of: 100, 1234, 500) == "[############-------------] 50 %  1,234 questions  2,468/s")
    #expect(Progress.line(3 << 20, of: nil, 12, 1000) == "3 MiB  12 questions  12/s")
  }
}
