/// The examples as a sparse matrix: a row of features and their values for each, and its class.
struct ExampleMatrix {
  /// Where the features of each example begin; one more entry than examples.
  private(set) var starts: [Int] = [0]
  private(set) var features: [UInt32] = []
  private(set) var values: [Float] = []
  private(set) var classes: [Int32] = []

  var count: Int { classes.count }

  mutating func append(features row: some Sequence<(UInt32, Float)>, class label: Int32) {
    for (feature, value) in row {
      features.append(feature)
      values.append(value)
    }
    starts.append(features.count)
    classes.append(label)
  }
}
