import Wenda

/// Names at fixed addresses, so that the fields of every row can point to them, and found by their bytes.
final class ColumnNames: @unchecked Sendable {
  /// The columns, with no values.
  let columns: [PassedField]
  private let bytes: ByteBuffer
  /// The first column of each name, by its hash.
  private let places: [Int: [Int]]

  /// - Parameter names: UTF-8.
  init(_ names: [[UInt8]]) {
    var bytes = ByteBuffer(capacity: names.reduce(0) { $0 + $1.count })
    for name in names { name.withFlatArray { bytes.append($0) } }
    var start = 0
    let columns = names.map { name in
      let text = bytes.text.part(start..<start + name.count)
      start += name.count
      return PassedField(name: text, value: .empty, isJSON: false, isRenamed: PassedField.mustRename(text))
    }
    self.bytes = bytes
    self.columns = columns
    places = Dictionary(grouping: columns.indices) { Self.hash(columns[$0].name) }
  }

  /// The index of the first column with this name.
  ///
  /// - Parameter guess: where to look first.
  func place(of name: BatchText, probably guess: Int = 0) -> Int? {
    if guess < columns.count, columns[guess].name.equals(name) { return guess }
    return places[Self.hash(name)]?.first { columns[$0].name.equals(name) }
  }

  // Seeded anew in every process, so that no file can be made in which all names meet.
  private static func hash(_ name: BatchText) -> Int {
    var hasher = Hasher()
    name.hash(into: &hasher)
    return hasher.finalize()
  }
}
