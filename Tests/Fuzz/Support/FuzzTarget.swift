import PlatformLibc

/// Something to be given any bytes, which checks what must hold whatever they are.
///
/// What takes time to make (knowledge, tables) is made once, not per execution.
package struct FuzzTarget: Sendable {
  /// As the script names it, and the folder of its seeds.
  package let name: String
  /// Longer inputs find nothing that shorter ones do not, and are slower.
  package let longest: Int
  package let run: @Sendable (UnsafeBufferPointer<UInt8>) -> Void

  package init(_ name: String, longest: Int, run: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Void) {
    (self.name, self.longest, self.run) = (name, longest, run)
  }

  /// The target of this process. The environment names it, so that one executable has many; asked to, it lists them.
  package static func chosen(from targets: [FuzzTarget]) -> FuzzTarget {
    let name = getenv("WENDA_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    if let target = targets.first(where: { $0.name == name }) { return target }
    for target in targets { print(target.name, target.longest) }
    exit(name.isEmpty ? 0 : 2)
  }
}

/// Ends the process, which the fuzzer reports with the input.
package func require(_ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String) {
  if !condition() { fatalError(message()) }
}
