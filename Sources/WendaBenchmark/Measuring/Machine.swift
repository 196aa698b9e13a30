import PlatformLibc

/// What the benchmark runs on.
enum Machine {
  static var coreCount: Int { max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1) }

  /// The bytes of memory there are.
  static var memoryBytes: Int {
    Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }

  /// The path of this executable, behind any links.
  static var executable: String {
    #if canImport(Darwin)
      let path = CommandLine.arguments[0]
    #else
      let path = "/proc/self/exe"
    #endif
    guard let real = realpath(path, nil) else { return CommandLine.arguments[0] }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path of an executable that was built beside this one.
  static func sibling(_ name: String) -> String {
    let folder = executable.lastIndex(of: "/").map { executable[...$0] } ?? ""
    return folder + name
  }

  static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

  /// The kind of processor, such as `x86_64`.
  static var architecture: String {
    var name = utsname()
    guard uname(&name) == 0 else { return "unknown" }
    return withUnsafeBytes(of: name.machine) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
