import Wenda
import WendaAuthoring

/// Finds out how a file of questions is encoded, without holding what is UTF-8.
///
/// A byte-order mark tells UTF-16. Otherwise the first line with a character that is not ASCII decides: where it
/// is UTF-8, the file is, and later lines that are not have an error each. Where it is not, the rest is read to
/// its end and taken for GB18030 if all of it is that and looks like Chinese. So the answers are the same however
/// the bytes arrive, and what was answered before is the same in all of these.
struct InputEncoding {
  /// Whether there is nothing more to find out.
  private(set) var isSettled: Bool
  /// What was found and should be told.
  var note: String?
  private let stop: Int32

  /// - Parameter stop: a descriptor that ends the reading when it can be read.
  init(isSettled: Bool, stop: Int32) {
    (self.isSettled, self.stop) = (isSettled, stop)
  }

  /// Decodes a file that is said to be, or begins as, of another encoding than UTF-8, and refuses what is no
  /// text.
  mutating func open(_ file: InputFile, as wanted: TextEncoding?) throws(FileFailure) {
    let start = file.bytes.peek(limit: 4096, stop: stop) { text, _ in
      text.starts(with: [0x50, 0x4B, 3, 4]) ? false : text.count >= 8 || text.contains(0x0A)
    }
    if let wanted {
      isSettled = true
      if wanted != .utf8 { try decode(file, as: wanted) }
      return
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      isSettled = true
      return try decode(file, as: nil)
    }
    if let kind = BinaryFormat(Array(start)) {
      throw file.failure("this is \(kind.name), not text; \(kind.remedy)")
    }
    if start.count >= 8, start.count(where: { $0 == 0 }) * 4 >= start.count {
      throw file.failure(
        "this is UTF-16 without a byte-order mark, or not text; save the file as UTF-8, or give its --encoding"
      )
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { isSettled = true }
  }

  /// Looks at the next whole lines of a file.
  ///
  /// - Parameter takeBack: gives the file all that was read from it and not used yet.
  /// - Returns: whether the file was decoded, and the lines must be read again.
  mutating func settle(
    _ lines: BatchText, of file: InputFile, _ takeBack: () -> Void
  ) throws(FileFailure) -> Bool {
    guard !isSettled, let first = lines.firstIndex(where: { $0 >= 0x80 }) else { return false }
    isSettled = true
    let start = lines[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    guard UTF8Check.firstInvalid(lines.part(start..<LineParser.lineEnd(in: lines, from: first).text)) != nil
    else { return false }
    takeBack()
    let bytes = file.bytes.takeAll(limit: BatchLimits.decoded, stop: stop)
    guard let text = try? TextDecoder.decode(bytes) else {
      file.bytes.giveBack(bytes)
      return false
    }
    guard bytes.count <= BatchLimits.decoded else { throw tooLarge(file) }
    take(text, for: file)
    return true
  }

  private mutating func decode(_ file: InputFile, as encoding: TextEncoding?) throws(FileFailure) {
    let bytes = file.bytes.takeAll(limit: BatchLimits.decoded, stop: stop)
    guard bytes.count <= BatchLimits.decoded else { throw tooLarge(file) }
    do throws(UndecodableText) {
      take(try TextDecoder.decode(bytes, as: encoding), for: file)
    } catch {
      throw file.failure("\(error.message); \(error.remedy)", line: error.line)
    }
  }

  private mutating func take(_ text: DecodedText, for file: InputFile) {
    file.bytes.giveBack(text.bytes)
    note = text.note(file: file.name).map { $0 + "; if that is wrong, give its --encoding" }
  }

  private func tooLarge(_ file: InputFile) -> FileFailure {
    file.failure(
      "this is not UTF-8, and of files in other encodings at most \(BatchLimits.decoded >> 20) MiB are read; "
        + "convert it with iconv, or save it as UTF-8")
  }
}
