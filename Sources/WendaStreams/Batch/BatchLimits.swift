import Wenda

/// The sizes that keep memory constant, in bytes.
package struct BatchLimits: Sendable {
  /// Longer questions are an error.
  package static let question = MessageLimit.bytes

  /// Files that are not UTF-8 are held in memory, and larger ones are an error.
  package static let decoded = 256 << 20

  /// The columns of a table are those of the first record that begins in so many bytes.
  package static let firstRecord = 1 << 20

  /// Tables with more columns are an error; a spreadsheet has no more.
  package static let columns = 16_384

  /// Longer lines or rows are an error, and are not held in memory.
  package var record = 1 << 20
  /// Input that a worker takes at a time.
  package var chunk: Int
  /// Output that a worker gathers before it must be written.
  package var output: Int

  /// Sizes such that all workers together stay within some 40 MiB.
  package init(jobs: Int) {
    chunk = min(max((16 << 20) / jobs, 64 << 10), 256 << 10)
    output = min(max((12 << 20) / jobs, 128 << 10), 1 << 20)
  }
}
