// swift-tools-version: 6.2
import PackageDescription

// A package that uses Wenda by version, as any other would. `prove.sh` beside it builds and runs it; the address
// stands for wherever the repository is.
let package = Package(
  name: "Example",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://example.org/wenda.git", from: "1.7.0")
  ],
  targets: [
    .executableTarget(name: "Example", dependencies: [.product(name: "Wenda", package: "wenda")])
  ]
)
