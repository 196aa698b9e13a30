/// The weights of the places of meaning: what a word that no example has says for each class by its vector.
///
/// A known word's row of weights holds the product already, so it is only worked out for unknown ones.
struct MeaningWeights: Sendable {
  private typealias Sums = SIMD8<Int16>
  private typealias Totals = SIMD8<Int32>

  private let weights: FlatArray<Int8>
  private let width: Int
  private let unit: Float
  private let square: Float
  private let foreignUnit: Float
  private let foreignSquare: Float
  /// The language that hardly any example has, whose words are judged by weights fitted to meanings alone.
  let foreignLanguage: Language?
  private let table = MeaningTable.builtIn

  var isEmpty: Bool { weights.count == 0 }

  /// - Throws: ``ImageError/altered`` where the weights are not of every dimension and class.
  init(_ weights: FlatArray<Int8>, _ parameters: KnowledgeImage.Parameters) throws(ImageError) {
    self.weights = weights
    width = WeightRows.width(Int(parameters.classCount))
    unit = parameters.meaningUnit
    square = parameters.meaningSquare
    foreignUnit = parameters.foreignUnit
    foreignSquare = parameters.foreignSquare
    foreignLanguage =
      parameters.foreignLanguage == 0
      ? nil : Language(rawValue: UInt8(truncatingIfNeeded: parameters.foreignLanguage - 1))
    let matrices = foreignLanguage == nil ? 1 : 2
    guard weights.count == 0 || weights.count == matrices * MeaningTable.dimensions * width * 8 else {
      throw .altered
    }
  }

  /// How much of the length that a word of the foreign language would add by itself counts: that it is in
  /// no example says nothing.
  static let foreignUnseen: Float = 0.2

  /// What the length counts that an unseen word adds.
  @inline(__always)
  func unseenShare(_ script: Word.Script) -> Float {
    guard let foreignLanguage else { return 1 }
    if script == .number || script == .amount { return 1 }
    return (script == .han) == (foreignLanguage == .chinese) ? Self.foreignUnseen : 1
  }

  /// Dimensions whose products are added up in sixteen bits: 32 · 8 · 127 is below 2¹⁵.
  private static let block = 32

  /// Calls `body` with what a word says for each vector of eight classes, in units of rows, and returns the
  /// square of the length that it adds.
  @inline(__always)
  func product(_ number: Int, _ body: (Int, SIMD8<Int32>) -> Void) -> Float {
    let isForeign = table.language(number) == foreignLanguage
    let start = isForeign ? MeaningTable.dimensions * width * 8 : 0
    let unit = isForeign ? foreignUnit : unit
    let square = isForeign ? foreignSquare : square
    return MutableFlatArray<Int16>.withTemporary(count: MeaningTable.dimensions) { steps in
      var length: Int32 = 0
      for dimension in 0..<MeaningTable.dimensions {
        let step = Int16(table.step(number, dimension))
        steps[dimension] = step
        length += Int32(step * step)
      }
      let scale = table.scale(number)
      for group in 0..<width {
        var total = Totals.zero
        for first in stride(from: 0, to: MeaningTable.dimensions, by: Self.block) {
          var sum = Sums.zero
          for dimension in first..<first + Self.block {
            let row = weights.load(at: start + (dimension * width + group) * 8, as: SIMD8<Int8>.self)
            sum &+= Sums(truncatingIfNeeded: row) &* Sums(repeating: steps[dimension])
          }
          total &+= Totals(truncatingIfNeeded: sum)
        }
        body(group, Numeric.rounded(Numeric.Lanes(total) * (unit * scale)))
      }
      return Float(length) * scale * scale * square
    }
  }

  /// What a word says for one class, in units of rows.
  func weight(_ number: Int, class label: Int) -> Int32 {
    var weight: Int32 = 0
    _ = product(number) { group, lanes in
      if group == label >> 3 { weight = lanes[label & 7] }
    }
    return weight
  }
}
