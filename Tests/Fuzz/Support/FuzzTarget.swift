import PlatformLibc
import Wenda

/// Something to be given any bytes, which checks what must hold whatever they are.
///
/// What takes time to make (knowledge, tables) is made once, not per execution.
package struct FuzzTarget: Sendable {
  /// As the script names it, and the folder of its seeds.
  package let name: String
  /// Longer inputs find nothing that shorter ones do not, and are slower.
  package let longest: Int
  package let run: @Sendable (FlatArray<UInt8>) -> Void

  package init(_ name: String, longest: Int, run: @escaping @Sendable (FlatArray<UInt8>) -> Void) {
    (self.name, self.longest, self.run) = (name, longest, run)
  }

  nonisolated(unsafe) private static var chosen: FuzzTarget?

  /// Gives inputs to the target that the environment names, so that one executable has many; lists them where it
  /// names none.
  package static func fuzz(oneOf targets: [FuzzTarget]) -> Never {
    let name = getenv("WENDA_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    chosen = targets.first { $0.name == name }
    guard chosen != nil else {
      for target in targets { print(target.name, target.longest) }
      exit(name.isEmpty ? 0 : 2)
    }
    var (count, words) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(
      runDriver(&count, &words) { bytes, count in
        FuzzTarget.chosen?.run(FlatArray(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }
}

/// The main loop of libFuzzer. The entry point is Swift's, as the package manager gives it a name of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Ends the process, which the fuzzer reports with the input.
package func require(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
  if !condition() { fatalError(message()) }
}
