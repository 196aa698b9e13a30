// swift-tools-version: 6.2
import PackageDescription

// What is unsafe is marked `unsafe`, in the few files that ARCHITECTURE.md names.
let strict: [SwiftSetting] = [.strictMemorySafety()]

// The executable has no symbols; without debug information it is built a twelfth faster. A section for each function
// lets the linker leave out those that are not called. The standard library's search for a text in another one is
// that of regular expressions, a sixteenth of the executable: nobody imports it.
let quick: [SwiftSetting] =
  strict + [
    .unsafeFlags(["-gnone", "-Xfrontend", "-function-sections"], .when(configuration: .release)),
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
  ]

// What runs once a command and not once a question leaves out the optimiser of the intermediate language, which takes
// two thirds of the time to build it; the other one, of machine code, runs, for size.
let plain: [SwiftSetting] =
  quick + [
    .unsafeFlags(["-Osize", "-Xfrontend", "-disable-sil-perf-optzns"], .when(configuration: .release))
  ]

// The library is optimised in debug builds too: the tests fit knowledge bases with it, and unoptimised that
// takes minutes instead of seconds.
let optimised: [SwiftSetting] =
  quick + [
    .unsafeFlags(["-O"], .when(configuration: .debug)),
    // Every look into an image is checked.
    .define("CHECKED_IMAGES", .when(configuration: .debug)),
  ]

// One file that needs no Swift installation beside it, starts without a dynamic linker and has no symbols,
// which would be two fifths of it. The other linker of the toolchain warns of a `dlopen` that is never
// reached.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(["-static-executable", "-use-ld=lld"], .when(platforms: [.linux])),
  // Functions of the same code are one, and there is no index for unwinding, which only exceptions need.
  .unsafeFlags(
    ["--strip-all", "--icf=all", "--no-eh-frame-hdr"].flatMap { ["-Xlinker", $0] },
    .when(platforms: [.linux], configuration: .release)),
]

let package = Package(
  name: "Wenda",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Wenda", targets: ["Wenda", "WendaFormats", "WendaAuthoring"]),
    .executable(name: "wenda", targets: ["WendaTool"]),
    .executable(name: "wenda-benchmark", targets: ["WendaBenchmark"]),
  ],
  targets: [
    // The C library, by one name on every platform.
    .target(name: "PlatformLibc", swiftSettings: quick),
    // Runs of memory: nearly all that is unsafe. A module of its own, so that debug builds inline it too.
    .target(name: "FlatMemory", dependencies: ["MemoryHints", "PlatformLibc"], swiftSettings: optimised),
    // What answers: from a text to a decision and a reply.
    .target(
      name: "Wenda", dependencies: ["DialoguePhrases", "FlatMemory", "MeaningTable", "PlatformLibc"],
      swiftSettings: optimised),
    // Prefetching, which the scores of large tables wait for otherwise.
    .target(name: "MemoryHints"),
    // The phrases that steer a conversation; `swift run WendaPhraseTable` writes them.
    .target(name: "DialoguePhrases", exclude: ["phrases.bin"]),
    // Word meanings; see Sources/Generators/word-meanings.
    .target(name: "MeaningTable", exclude: ["meanings.bin", "NOTICE.md"]),
    // The files of an FAQ, and the formats that they and others are in.
    .target(
      name: "WendaFormats", dependencies: ["Wenda", "GB18030Table", "PlatformLibc"], swiftSettings: quick),
    // What an author needs beside them: checks, evaluation, review, import and export.
    .target(
      name: "WendaAuthoring", dependencies: ["Wenda", "WendaFormats", "PlatformLibc"], swiftSettings: plain),
    // The two-byte area of GB18030; `Sources/Generators/gb18030` writes it.
    .target(name: "GB18030Table", exclude: ["gb18030.bin"]),

    // NOTICE and what it names, for `wenda --version --verbose`.
    .target(name: "Notices"),

    // `Intents/`, fitted by `wenda compile` and compiled in.
    .target(name: "BuiltInImage", exclude: ["built-in.wenda"]),
    .target(
      name: "BuiltInKnowledge", dependencies: ["Wenda", "BuiltInImage"], swiftSettings: quick),

    // Many questions in a row: batches of files, and programs that converse.
    .target(
      name: "WendaStreams", dependencies: ["Wenda", "WendaFormats", "PlatformLibc"], swiftSettings: quick),
    .target(
      name: "WendaCommands",
      dependencies: [
        "Wenda", "WendaFormats", "WendaAuthoring", "WendaStreams", "BuiltInKnowledge", "Notices",
        "PlatformLibc",
      ],
      swiftSettings: plain),
    // The words of the call, without `/proc` and as they came.
    .target(name: "ProcessArguments"),
    .executableTarget(
      name: "WendaTool", dependencies: ["WendaCommands", "ProcessArguments", "PlatformLibc"],
      swiftSettings: quick, linkerSettings: selfContained),

    .executableTarget(
      name: "WendaBenchmark",
      // The last two are not called but started, and so have to be built before it runs.
      dependencies: [
        "Wenda", "WendaAuthoring", "BuiltInKnowledge", "PlatformLibc", "WendaTool", "EmptyProgram",
      ],
      linkerSettings: selfContained
    ),
    // What the cold start is measured against.
    .executableTarget(name: "EmptyProgram", linkerSettings: selfContained),

    .testTarget(
      name: "WendaCommandsTests",
      dependencies: [
        "WendaCommands", "WendaStreams", "Wenda", "WendaFormats", "WendaAuthoring", "PlatformLibc",
        "TestSupport",
      ]),

    // Writes Sources/Wenda/Text/Chinese/HanTables.swift; see the head of that file.
    .executableTarget(name: "WendaHanTables"),
    // Writes Sources/DialoguePhrases/phrases.bin.
    .executableTarget(name: "WendaPhraseTable", dependencies: ["Wenda"]),

    // What tests of several targets need.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "WendaTests",
      dependencies: ["Wenda", "WendaFormats", "WendaAuthoring", "DialoguePhrases", "TestSupport"]),
    .testTarget(name: "WendaAuthoringTests", dependencies: ["WendaAuthoring", "WendaFormats", "Wenda"]),
    // Starts the executable, which `swift test` builds like everything here. It is no dependency, for then
    // the tests would be linked as it is.
    .testTarget(name: "EndToEndTests", dependencies: ["TestSupport"]),
  ]
)

// Tests/Fuzz/fuzz.sh builds these with `-sanitize=fuzzer,address`, by which alone they can be linked. The text layer
// has an executable of its own: the fuzzer looks at the coverage of all that is in one after every execution.
if Context.environment["WENDA_FUZZ"] != nil {
  let asLibrary: [SwiftSetting] = [.unsafeFlags(["-parse-as-library"])]
  let otherLinker: [LinkerSetting] = [.unsafeFlags(["-use-ld=lld"])]
  package.targets += [
    .target(name: "FuzzSupport", dependencies: ["Wenda", "PlatformLibc"], path: "Tests/Fuzz/Support"),
    .executableTarget(
      name: "WendaFuzzCore", dependencies: ["FuzzSupport", "Wenda", "BuiltInKnowledge"],
      path: "Tests/Fuzz/Core", swiftSettings: asLibrary, linkerSettings: otherLinker),
    .executableTarget(
      name: "WendaFuzz",
      dependencies: [
        "FuzzSupport", "WendaCommands", "WendaStreams", "Wenda", "WendaFormats", "WendaAuthoring",
        "BuiltInKnowledge", "PlatformLibc",
      ],
      path: "Tests/Fuzz/Targets", swiftSettings: asLibrary, linkerSettings: otherLinker),
  ]
}

// Tests/Threads/threads.sh builds this with the thread sanitizer.
if Context.environment["WENDA_THREADS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "WendaThreads",
      dependencies: ["WendaCommands", "WendaStreams", "Wenda", "BuiltInKnowledge", "PlatformLibc"],
      path: "Tests/Threads/Program"))
}
