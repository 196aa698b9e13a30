import PlatformLibc

/// Something whose time must not grow faster than its input.
struct ScalingCase {
  let name: String
  /// Makes the input of a size; what comes back is measured, and gives nanoseconds of a processor.
  let prepare: (_ size: Int, _ folder: TemporaryFolder) throws -> () throws -> Double

  /// A command over files, which ends with 0 or 1. The words may have `FOLDER` in them.
  static func command(
    _ name: String, _ words: [String], files: @escaping (_ size: Int) -> [(name: String, text: String)]
  ) -> ScalingCase {
    ScalingCase(name: name) { size, folder in
      for file in files(size) {
        let writer = try FileWriter(folder.file(file.name))
        writer.append(file.text)
        try writer.finish()
      }
      let words = words.map { $0.split(separator: "FOLDER", omittingEmptySubsequences: false) }
        .map { $0.joined(separator: folder.path) }
      return {
        let process = try ChildProcess.run(words, errors: "/dev/null")
        guard let status = process.exitStatus, status < 2 else {
          throw BenchmarkError("\(name): `\(words.joined(separator: " "))` could not run")
        }
        return process.processorTime
      }
    }
  }

  /// A call of the library.
  static func call(_ name: String, _ prepare: @escaping (_ size: Int) -> () -> Void) -> ScalingCase {
    ScalingCase(name: name) { size, _ in
      let body = prepare(size)
      return {
        let start = processorTime()
        body()
        return processorTime() - start
      }
    }
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// `text` for each number below `size`, joined.
  static func lines(_ size: Int, _ text: (Int) -> String) -> String {
    var result = ""
    for number in 0..<size { result += text(number) }
    return result
  }

  /// A word of its own for every number, all as long: a reader has no more to do for the later ones.
  static func word(_ number: Int) -> String {
    let (first, count) = (75 * 75 * 75, 75 * 75 * 75 * 74)
    // A factor without a common divisor scatters the words and keeps them apart.
    return SyntheticWords.english(first + number * 7_368_787 % count)
  }
}
