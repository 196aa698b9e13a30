import PlatformLibc
import Wenda

/// The descriptors that a command reads from and writes to.
struct StandardStreams: Sendable {
  var input: Int32 = 0
  var output: Int32 = 1
  var error: Int32 = 2
}

/// Answers files of questions.
package enum BatchEngine {
  /// Reads the questions, answers them on all cores and writes a record for each, in their order.
  ///
  /// - Parameter makeAnswerer: called once a worker, on the worker's thread.
  /// - Returns: the exit status. 0: every record has been answered or declined, or whoever reads
  ///   the output wants no more. 1: some records hold an error, which under `--lines`, where one bad
  ///   line must not fail its whole partition, counts as 0. 2: the options are wrong, a file could
  ///   not be read (the others are), or the output could not be written.
  static func run<Answerer: BatchAnswerer & ~Copyable>(
    _ options: BatchOptions, streams: StandardStreams = StandardStreams(), limits: BatchLimits? = nil,
    makeAnswerer: @escaping @Sendable () -> Answerer
  ) -> Int32 {
    let console = Console(descriptor: streams.error)
    FileDescriptor.ignoreWriteSignals()
    do {
      try options.validate()
      let run = try BatchRun(options, streams, limits, console)
      return try run.finish(run.work(makeAnswerer))
    } catch let error as FileFailure {
      console.write(error.description + "\n")
    } catch {
      console.write("error: \(error)\n")
    }
    return 2
  }
}

/// The parts of one run.
private struct BatchRun {
  private let options: BatchOptions
  private let console: Console
  private let limits: BatchLimits
  private let jobs: Int
  private let file: OutputFile
  private let input: BatchInput
  private let diagnostics: BatchDiagnostics
  private let progress: Progress?
  private let output: OrderedOutput

  init(_ options: BatchOptions, _ streams: StandardStreams, _ limits: BatchLimits?, _ console: Console)
    throws(FileFailure)
  {
    self.options = options
    self.console = console
    jobs = options.jobs ?? Threads.coreCount
    self.limits = limits ?? BatchLimits(jobs: jobs)
    file = try OutputFile(path: options.output, standardOutput: streams.output)
    input = BatchInput(options, limits: self.limits, standardInput: streams.input, output: file.status)
    let isWatched = options.tellsNotes && console.isTerminal && !file.isTerminal
    progress = isWatched ? Progress(console, total: Self.size(of: options.sources)) : nil
    diagnostics = BatchDiagnostics(console, progress: progress, hasNotes: options.tellsNotes)
    output = OrderedOutput(file, diagnostics, input, limits: self.limits, jobs: jobs)
  }

  /// Runs all workers, and adds up their counts.
  func work<Answerer: BatchAnswerer & ~Copyable>(
    _ makeAnswerer: @escaping @Sendable () -> Answerer
  ) -> BatchSummary {
    let summary = SharedSummary()
    let (options, input, output, limits) = (options, input, output, limits)
    Threads.run(jobs) {
      var worker = BatchWorker(makeAnswerer(), options, input, output, limits)
      worker.run()
      summary.add(worker.tally)
    }
    progress?.clear()
    return summary.value
  }

  /// Publishes the output and reports on the run.
  func finish(_ summary: BatchSummary) throws(FileFailure) -> Int32 {
    guard output.error == 0 else {
      file.discard()
      if output.error == EPIPE { return 0 }
      throw FileFailure(file.name, output.error)
    }
    if diagnostics.hasFailure, file.isReplacement {
      file.discard()
      throw FileFailure(
        "\(file.name): error: not written, as not all inputs could be read; correct or leave out those above")
    }
    try file.finish()
    if options.tellsNotes { console.write(summary.text) }
    if diagnostics.hasFailure { return 2 }
    return summary.errors > 0 && !options.lines ? 1 : 0
  }

  /// The bytes of all inputs; nil where one has no size.
  private static func size(of paths: [String]) -> Int? {
    var total = 0
    for path in paths {
      let status = path == "-" ? FileDescriptor.status(0) : FileDescriptor.status(path: path)
      guard let status, status.isRegular else { return nil }
      total += Int(status.st_size)
    }
    return total
  }
}

/// The summary to which the workers add.
private final class SharedSummary: @unchecked Sendable {
  private let monitor = Monitor()
  private(set) var value = BatchSummary()

  func add(_ tally: borrowing BatchTally) {
    monitor.lock()
    value.add(tally)
    monitor.unlock()
  }
}
