/// Keys that vectors of like direction are likely to share: on which sides of some fixed planes they lie
/// (Charikar, "Similarity estimation techniques from rounding algorithms", 2002).
///
/// Eight keys of eight planes each: directions 25 degrees apart share one of them nine times in ten, and
/// unrelated ones, at right angles, three times in a hundred.
enum MeaningSketch {
  private static let keyCount = 8
  private static let planesPerKey = 8

  static func keys(of vector: [Int8]) -> [UInt64] {
    guard vector.count == MeaningTable.dimensions else { return [] }
    return (0..<keyCount).map { key in
      var sides: UInt64 = 0
      for plane in key * planesPerKey..<(key + 1) * planesPerKey {
        let normal = normals[plane]
        var sum: Int32 = 0
        for dimension in vector.indices { sum += Int32(normal[dimension]) * Int32(vector[dimension]) }
        sides = sides << 1 | (sum < 0 ? 1 : 0)
      }
      return Hash.mix(0x4D53 << 48 | UInt64(key) << 32 | sides)
    }
  }

  /// Planes of pseudo-random direction, the same in every process.
  private static let normals: [[Int8]] = (0..<keyCount * planesPerKey).map { plane in
    (0..<MeaningTable.dimensions).map { dimension in
      Hash.mix(UInt64(plane) << 32 | UInt64(dimension) &+ 1) & 1 == 0 ? 1 : -1
    }
  }
}
