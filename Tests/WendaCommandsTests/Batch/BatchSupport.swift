import Foundation
import Wenda
import TestSupport

@testable import WendaStreams
@testable import WendaCommands

/// Answers without knowledge: Chinese if the first byte is no ASCII, declined if there is an `x`.
struct FakeAnswerer: BatchAnswerer {
  mutating func answer(
    _ question: FlatArray<UInt8>, fields: BatchFields, into record: inout BatchRecord
  ) {
    record.language = question[0] >= 0x80 ? BatchText("zh") : BatchText("en")
    record.confidence = question.contains(UInt8(ascii: "x")) ? 0.25 : 0.75
    record.decision = record.confidence > 0.5 ? .answer : .decline
    if record.confidence > 0.5 { record.intent = BatchText("binding") }
    record.answer = BatchText("Say \"hi\",\n\tthen\\go.")
    record.candidates = [
      BatchRecord.Candidate(intent: BatchText("binding"), confidence: record.confidence),
      BatchRecord.Candidate(intent: BatchText("bank"), confidence: 0.12344),
    ]
    if question.contains(UInt8(ascii: "&")) { record.also.append(BatchText("bank")) }
  }
}

/// What a run left behind.
struct BatchResult: Equatable {
  var status: Int32
  var output: String
  var error: String

  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

extension ScratchFolder {
  /// Runs with standard input, output and error in files of the folder's parent.
  func run(
    _ options: BatchOptions, input: [UInt8] = [], limits: BatchLimits? = nil, output: Int32? = nil
  ) throws -> BatchResult {
    let streams = try Streams(input: input)
    defer { streams.close() }
    let status = BatchEngine.run(
      options,
      streams: StandardStreams(
        input: streams.files[0], output: output ?? streams.files[1], error: streams.files[2]),
      limits: limits
    ) { FakeAnswerer() }
    let error = streams.text(of: 2).replacingOccurrences(of: path() + "/", with: "")
    return BatchResult(status: status, output: streams.text(of: 1), error: error)
  }

  /// Three files that stand for the standard streams.
  private struct Streams {
    let files: [Int32]

    init(input: [UInt8]) throws {
      files = try (0..<3).map { _ in
        var template = Array((NSTemporaryDirectory() + "batch-stream-XXXXXX").utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw POSIXError(.EIO) }
        unlink(template)
        return file
      }
      FileHandle(fileDescriptor: files[0]).write(Data(input))
      lseek(files[0], 0, SEEK_SET)
    }

    func text(of index: Int) -> String {
      lseek(files[index], 0, SEEK_SET)
      let data = (try? FileHandle(fileDescriptor: files[index]).readToEnd()) ?? nil
      return String(decoding: data ?? Data(), as: UTF8.self)
    }

    func close() { for file in files { _ = Foundation.close(file) } }
  }
}

/// Runs over one file of the name's format.
func runBatch(
  _ name: String, _ text: String, _ change: (inout BatchOptions) -> Void = { _ in },
  limits: BatchLimits? = nil
) throws -> BatchResult {
  try runBatch(name, bytes: Array(text.utf8), change, limits: limits)
}

func runBatch(
  _ name: String, bytes: [UInt8], _ change: (inout BatchOptions) -> Void = { _ in },
  limits: BatchLimits? = nil
) throws -> BatchResult {
  let folder = try ScratchFolder()
  var options = BatchOptions()
  options.inputs = [try folder.write(name, bytes)]
  change(&options)
  return try folder.run(options, limits: limits)
}

/// Options that show which question each record is about and what came of it.
func asTable(_ options: inout BatchOptions) {
  options.format = .tsv
  options.fields = [.question, .intent, .error]
}
