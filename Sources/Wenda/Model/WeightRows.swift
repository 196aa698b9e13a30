/// The rows of weights: for each, the square of the length that its token adds (four bytes), and a
/// signed byte a class, in units of `step`; and the bias of each class, which every score begins with.
struct WeightRows: Sendable {
  /// Bytes in a row.
  let stride: Int
  /// Vectors of eight classes in a row.
  let width: Int
  let step: Float
  let count: Int
  /// One a lane.
  let bias: FlatArray<Float>
  /// Row after row.
  let bytes: FlatArray<UInt8>

  /// - Throws: ``ImageError/altered`` where the bytes are no whole number of rows.
  init(_ bytes: FlatArray<UInt8>, bias: FlatArray<Float>, classCount: Int, step: Float) throws(ImageError) {
    self.bytes = bytes
    self.bias = bias
    self.step = step
    width = Self.width(classCount)
    stride = Self.stride(classCount)
    guard bytes.count % stride == 0, bytes.count == 0 || bias.count == width * 8 else { throw .altered }
    count = bytes.count / stride
  }

  static func width(_ classCount: Int) -> Int { (classCount + 7) / 8 }
  static func stride(_ classCount: Int) -> Int { 4 + width(classCount) * 8 }

  /// Asks for the memory of a row.
  @inline(__always)
  func prefetch(_ row: UInt32) {
    let start = Int(row) * stride
    for offset in Swift.stride(from: 0, to: min(stride, Self.mostPrefetched), by: Self.cacheLine) {
      bytes.prefetch(start + offset)
    }
    bytes.prefetch(start + (stride - 1))
  }

  private static let cacheLine = 64
  /// The rest of a longer row is fetched ahead by the processor, since it is read in order.
  private static let mostPrefetched = 256

  func square(_ row: Int) -> Float { bytes.load(at: row * stride, as: Float.self) }

  /// The weight of a row for a class, before it is divided by the length of the utterance.
  func weight(_ row: Int, class number: Int) -> Float {
    Float(bytes.load(at: row * stride + 4 + number, as: Int8.self)) * step
  }
}
