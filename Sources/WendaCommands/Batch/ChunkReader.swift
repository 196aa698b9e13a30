#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads one file in chunks of whole records. What is behind the last whole record is carried over
/// to the next chunk, and what is too long to be held is counted and let go.
final class ChunkReader {
  let file: InputFile
  private(set) var isAtStart = true
  private let scanner: CSVScanner?
  private let limits: BatchLimits
  private let stop: Int32
  private var carry = ByteBuffer(capacity: 4096)
  private var isAtEnd = false
  private var failure: FileFailure?

  /// - Parameter stop: a descriptor that ends the reading when it can be read.
  init(file: InputFile, limits: BatchLimits, stop: Int32) {
    self.file = file
    self.limits = limits
    self.stop = stop
    switch file.format {
    case .csv: scanner = CSVScanner(delimiter: UInt8(ascii: ","))
    case .tsv: scanner = CSVScanner(delimiter: UInt8(ascii: "\t"))
    case .text, .jsonl: scanner = nil
    }
  }

  deinit { carry.deallocate() }

  /// Fills an empty chunk with about `size` bytes; with less where more would have to be waited for.
  ///
  /// - Returns: false at the end of the file.
  func fill(_ chunk: inout InputChunk, size: Int) throws(FileFailure) -> Bool {
    defer { isAtStart = false }
    chunk.bytes.append(carry.text)
    carry.setCount(0)
    var end = recordsEnd(in: chunk.bytes.text, known: 0, scanned: 0)
    while !isAtEnd, end == 0 || (chunk.bytes.count < size && file.hasMore) {
      let held = chunk.bytes.count
      guard end > 0 || held <= limits.record else {
        try spill(&chunk)
        return true
      }
      let wanted = held < size ? size : min(held * 2, limits.record + 1)
      read(into: &chunk.bytes, upTo: wanted)
      end = recordsEnd(in: chunk.bytes.text, known: end, scanned: held)
    }
    if isAtEnd, failure == nil { end = chunk.bytes.count }
    carry.append(chunk.bytes.text.part(end..<chunk.bytes.count))
    chunk.bytes.setCount(end)
    if end == 0, let failure { throw failure }
    return end > 0
  }

  private func read(into bytes: inout ByteBuffer, upTo size: Int) {
    bytes.reserve(size - bytes.count)
    let room = UnsafeMutableRawBufferPointer(rebasing: bytes.room[..<(size - bytes.count)])
    let count = file.read(into: room, stop: stop)
    if count < 0 { failure = FileFailure(file.name, Int32(-count)) }
    if count <= 0 { isAtEnd = true } else { bytes.setCount(bytes.count + count) }
  }

  /// The end of the last whole record; `known` is one's, and behind `scanned` bytes are new.
  private func recordsEnd(in text: BatchText, known: Int, scanned: Int) -> Int {
    guard let scanner, text[known...].contains(CSVScanner.quote) else {
      return text[scanned...].lastIndex(of: 0x0A).map { $0 + 1 } ?? known
    }
    var end = known
    while end < text.count {
      switch scanner.row(in: text, from: end) {
      case .complete(let row), .broken(let row): end = row.next
      case .open: return end
      }
    }
    return end
  }

  /// Deals with a record that is longer than may be held. A quote that is not closed for so long
  /// spoils its line only; a line that long is let go.
  private func spill(_ chunk: inout InputChunk) throws(FileFailure) {
    if let newline = chunk.bytes.text.firstIndex(of: 0x0A) {
      carry.append(chunk.bytes.text.part(newline + 1..<chunk.bytes.count))
      chunk.bytes.setCount(newline + 1)
      return
    }
    chunk.overlong = chunk.bytes.count
    while !isAtEnd {
      chunk.bytes.setCount(0)
      read(into: &chunk.bytes, upTo: limits.chunk)
      let text = chunk.bytes.text
      if let newline = text.firstIndex(of: 0x0A) {
        chunk.overlong += newline
        carry.append(text.part(newline + 1..<text.count))
        break
      }
      chunk.overlong += text.count
    }
    chunk.bytes.setCount(0)
  }
}
