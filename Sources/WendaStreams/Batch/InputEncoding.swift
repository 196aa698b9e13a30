import Wenda
import WendaFormats

/// Finds out how a file of questions is encoded, without holding what is UTF-8.
///
/// A byte-order mark tells UTF-16. Otherwise the first line with a character that is not ASCII decides: where it
/// is UTF-8, the file is, and later lines that are not have an error each. Where it is not, the rest is read to
/// its end and taken for GB18030 if all of it is that and looks like Chinese. Nothing before that character counts,
/// as how much of it is still held depends on how the bytes arrive: the answers do not, and what was answered
/// before is the same in all of these encodings.
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
    // No more than is certain to be there already.
    let head = start.prefix(8).prefix { $0 != 0x0A }
    if head.count(where: { $0 == 0 }) * 4 >= max(head.count, 8) {
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
    guard UTF8Check.firstInvalid(lines.part(first..<Self.end(in: lines, from: first, of: file))) != nil
    else { return false }
    takeBack()
    let bytes = file.bytes.takeAll(limit: first + BatchLimits.decoded, stop: stop)
    let rest = Array(bytes[min(first, bytes.count)...])
    guard var text = TextDecoder.unmarkedGB18030(rest) else {
      file.bytes.giveBack(bytes)
      return false
    }
    guard rest.count <= BatchLimits.decoded else { throw tooLarge(file) }
    text.bytes = bytes[..<first] + text.bytes
    take(text, for: file)
    return true
  }

  /// Where what decides ends: with its line; in an array, where a line may be the whole file, at a mark at which
  /// an element may end too.
  private static func end(in lines: BatchText, from first: Int, of file: InputFile) -> Int {
    let end = LineParser.lineEnd(in: lines, from: first).text
    guard file.isArray else { return end }
    let marks = [UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "]")]
    return lines[first..<end].firstIndex { marks.contains($0) } ?? end
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
