import FuzzSupport

@main
enum EntryPoint {
  static func main() {
    FuzzTarget.fuzz(oneOf: [.text, .tokens, .classification])
  }
}
