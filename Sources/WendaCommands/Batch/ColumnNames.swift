/// Names at fixed addresses, so that the fields of every row can point to them.
final class ColumnNames: @unchecked Sendable {
  /// The columns, with no values.
  let columns: [PassedField]
  private let bytes: ByteBuffer

  /// - Parameter names: UTF-8.
  init(_ names: [[UInt8]]) {
    var bytes = ByteBuffer(capacity: names.reduce(0) { $0 + $1.count })
    for name in names { name.withUnsafeBufferPointer { bytes.append($0) } }
    var start = 0
    columns = names.map { name in
      let text = bytes.text.part(start..<start + name.count)
      start += name.count
      return PassedField(name: text, value: .empty, isJSON: false, isRenamed: PassedField.mustRename(text))
    }
    self.bytes = bytes
  }

  deinit { bytes.deallocate() }
}
