/// Reads one file in chunks of whole records. What is behind the last whole record is carried over to the next
/// chunk, and records that are too long to be held are counted and discarded.
final class ChunkReader {
  let file: InputFile
  private(set) var isAtStart = true
  private let splitter: any RecordSplitter
  private let limits: BatchLimits
  private let stop: Int32
  private var carry = ByteBuffer(capacity: 4096)
  private var isAtEnd = false
  private var failure: FileFailure?
  /// Whether the last record has been delivered.
  private var isFinished = false
  /// The bytes of a record that was too long and is not delivered yet.
  private var overlong = 0

  /// - Parameter stop: a descriptor that ends the reading when it can be read.
  init(file: InputFile, splitter: any RecordSplitter, limits: BatchLimits, stop: Int32) {
    (self.file, self.splitter, self.limits, self.stop) = (file, splitter, limits, stop)
  }

  /// Fills an empty chunk with about `size` bytes; with less where more would have to be waited for.
  ///
  /// - Returns: false at the end of the file.
  func fill(_ chunk: inout InputChunk, size: Int) throws(FileFailure) -> Bool {
    isAtStart = false
    (chunk.overlong, overlong) = (overlong, 0)
    if chunk.overlong > 0 { return true }
    if isFinished {
      if let failure { throw failure }
      return false
    }
    chunk.bytes.append(carry.text)
    carry.setCount(0)
    var splitter = splitter
    var end = splitter.wholeRecords(in: chunk.bytes.text, scanned: 0, known: 0)
    while !isAtEnd, end == 0 || (chunk.bytes.count < size && file.bytes.hasMore) {
      let held = chunk.bytes.count
      guard end > 0 || held <= limits.record else {
        letGo(&chunk)
        return true
      }
      let wanted = held < size ? size : min(held * 2, limits.record + 1)
      read(into: &chunk.bytes, upTo: wanted)
      end = splitter.wholeRecords(in: chunk.bytes.text, scanned: held, known: end)
    }
    if isAtEnd, failure == nil {
      end = splitter.lastRecord(in: chunk.bytes.text, known: end)
      if let problem = splitter.problemAtEnd { failure = file.failure(problem) }
      isFinished = true
    }
    carry.append(chunk.bytes.text.part(end..<chunk.bytes.count))
    chunk.bytes.setCount(end)
    if end == 0, let failure { throw failure }
    return end > 0
  }

  /// Adds the next records to a chunk; what cannot be added comes with the next.
  ///
  /// - Returns: false where there are none.
  func extend(_ chunk: inout InputChunk) -> Bool {
    var more = InputChunk(capacity: limits.chunk)
    guard (try? fill(&more, size: limits.chunk)) == true else { return false }
    if more.overlong > 0 {
      overlong = more.overlong
      return false
    }
    chunk.bytes.append(more.bytes.text)
    return true
  }

  /// Returns what was read to the file, including the contents of a chunk.
  func takeBack(_ chunk: inout InputChunk) {
    file.bytes.giveBack(Array(chunk.bytes.text) + carry.text)
    chunk.bytes.setCount(0)
    carry.setCount(0)
    // What is wrong at the end is found again; a failure to read stays.
    if isFinished { failure = nil }
    (isAtEnd, isFinished) = (false, false)
  }

  private func read(into bytes: inout ByteBuffer, upTo size: Int) {
    bytes.reserve(size - bytes.count)
    let room = bytes.room.part(0..<size - bytes.count)
    let count = file.bytes.read(into: room, stop: stop)
    if count < 0 { failure = FileFailure(file.name, Int32(-count)) }
    if count <= 0 { isAtEnd = true } else { bytes.setCount(bytes.count + count) }
  }

  /// Deals with a record that is longer than may be held. An unclosed quote invalidates its line only; a line
  /// that long is discarded.
  private func letGo(_ chunk: inout InputChunk) {
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
