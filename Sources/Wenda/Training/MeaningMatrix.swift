/// The examples by their meanings alone, each of length 1, with the class of each.
///
/// What is fitted to it judges questions in a language that no example has: they share no word with any.
struct MeaningMatrix {
  private(set) var examples = ExampleMatrix()

  /// Appends an example with the sum of the vectors of its words; one without any is left out.
  mutating func append(_ meaning: [Float], class label: Int32) {
    let length = meaning.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return }
    let row = meaning.enumerated().map { (UInt32($0.offset), $0.element / length) }
    examples.append(features: row, class: label)
  }
}
