/// The weights of the places of meaning, by which words are judged that no example has.
extension KnowledgeTrainer {
  /// - Parameter foreignWeights: those for the foreign language, where there is one.
  mutating func writeMeanings(
    _ fit: Fit, _ foreignWeights: [Numeric.Lanes]?, _ parameters: inout KnowledgeImage.Parameters
  ) {
    let width = fit.trainer.width
    var (bytes, step) = quantised(fit.trainer.weights[((fit.bias + 1) * width)...], width: width)
    guard step > 0 else { return }
    parameters.meaningUnit = fit.values.unseenMeaning * step / parameters.step
    parameters.meaningSquare = fit.values.unseenMeaning * fit.values.unseenMeaning
    if let foreign = foreignLanguage, let foreignWeights {
      let (more, step) = quantised(foreignWeights[...], width: width)
      bytes += more
      parameters.foreignLanguage = UInt32(foreign.rawValue) + 1
      parameters.foreignUnit = fit.values.unseenFullMeaning * step / parameters.step
      parameters.foreignSquare = fit.values.unseenFullMeaning * fit.values.unseenFullMeaning
    }
    writer.set(.meaningWeights, bytes)
    writer.set(.knownMeanings, Set(features.meanings.filter { $0 >= 0 }).sorted().map { UInt32($0) })
  }

  /// The language that fewer than one in eight examples are in.
  var foreignLanguage: Language? {
    let counts = Language.allCases.map { language in examples.count { $0.question.language == language } }
    return Language.allCases.first { counts[Int($0.rawValue)] * 8 < examples.count }
  }

  /// Every example by its meanings. All words count alike: in a question in the other language none is known.
  func meaningMatrix(_ tokens: [[UInt32]]) -> MeaningMatrix {
    var matrix = MeaningMatrix(classCount: classCount)
    for (label, primaries) in zip(classes, tokens) {
      var sum = [Float](repeating: 0, count: MeaningTable.dimensions)
      for part in primaries.lazy.flatMap({ features.parts[Int($0)] }) where features.meanings[Int(part)] >= 0
      {
        MeaningTable.builtIn.add(Int(features.meanings[Int(part)]), times: 1, to: &sum)
      }
      matrix.append(sum, class: label)
    }
    return matrix
  }

  /// Weights in whole numbers of at most seven bits, and what one is worth.
  private func quantised(
    _ fitted: ArraySlice<Numeric.Lanes>, width: Int
  ) -> (bytes: [Int8], step: Float) {
    var weights = Array(fitted)
    for place in stride(from: 0, to: weights.count, by: width) {
      order.restore(&weights, at: place, width: width)
    }
    let largest = weights.reduce(Float(0)) { max($0, $1.max(), -$1.min()) }
    guard largest > 0 else { return ([], 0) }
    let step = largest / 127
    let bytes = weights.flatMap { lanes in
      let units = SIMD8<Int8>(truncatingIfNeeded: Numeric.rounded(lanes * (1 / step)))
      return (0..<8).map { units[$0] }
    }
    return (bytes, step)
  }
}
