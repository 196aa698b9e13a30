/// A knowledge image as integer literals, so that it can stand in the program.
///
/// A string literal has to be valid Unicode, and an array of many numbers takes the compiler minutes; but
/// of an integer literal of any size for `StaticBigInt` it puts the very words into the program (Swift
/// Evolution SE-0368), to be read where they are. A literal of a few thousand digits is compiled in no
/// time, one of a million is not, hence many of them, which come to lie one behind the other.
public enum EmbeddedImage {
  /// Words of 64 bits in a literal, but for the last and where its last word would not be kept.
  private static let wordCount = 1024

  /// The literals of an image, in hexadecimal.
  public static func literals(of image: [UInt8]) -> [String] {
    var words = stride(from: 0, to: image.count, by: 8).map { start in
      image[start..<min(start + 8, image.count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    // A literal has no word more than its value needs, so the last must be more than a sign. Literals
    // begin at even words, so none is padded between two of them.
    if words.count.isMultiple(of: 2) { words.append(0) }
    words.append(1)
    var literals: [String] = []
    var start = 0
    while start < words.count {
      var end = min(start + wordCount, words.count)
      while end > start, isSign(words[end - 1]) { end -= 2 }
      if end == start {
        end = start + wordCount
        while isSign(words[end - 1]) { end += 2 }
      }
      literals.append(literal(words[start..<end]))
      start = end
    }
    return literals
  }

  private static func isSign(_ word: UInt64) -> Bool { word == 0 || word == .max }

  /// The words as one number in two's complement, the lowest first.
  private static func literal(_ words: ArraySlice<UInt64>) -> String {
    guard let last = words.last, last >> 63 == 1 else { return "0x" + digits(words.reversed()) }
    var carry = true
    let magnitude = words.map { word in
      let (negative, overflow) = (~word).addingReportingOverflow(carry ? 1 : 0)
      carry = overflow
      return negative
    }
    return "-0x" + digits(magnitude.reversed())
  }

  private static func digits(_ words: [UInt64]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// An image that is compiled in.
final class EmbeddedImageStorage: ImageStorage, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  /// The image where its literals do not lie one behind the other.
  private var copy: UnsafeMutableRawBufferPointer?

  init(_ literals: [StaticBigInt]) {
    let parts = literals.map { literal in
      // The public interface reads a word at a time. The layout is frozen: a pointer to the words, and
      // their number and sign.
      let (words, _) = unsafeBitCast(literal, to: (UnsafeRawPointer, UInt).self)
      return UnsafeRawBufferPointer(start: words, count: (literal.bitWidth + 63) / 64 * 8)
    }
    var whole = parts.first ?? UnsafeRawBufferPointer(start: nil, count: 0)
    let total = parts.reduce(0) { $0 + $1.count }
    let isOneRun = zip(parts, parts.dropFirst()).allSatisfy { part, next in
      part.baseAddress.map { $0 + part.count } == next.baseAddress
    }
    if isOneRun {
      whole = UnsafeRawBufferPointer(start: whole.baseAddress, count: total)
    } else {
      let copy = UnsafeMutableRawBufferPointer.allocate(
        byteCount: total, alignment: KnowledgeImage.alignment)
      var place = 0
      for part in parts {
        UnsafeMutableRawBufferPointer(rebasing: copy[place...]).copyMemory(from: part)
        place += part.count
      }
      self.copy = copy
      whole = UnsafeRawBufferPointer(copy)
    }
    // Behind the image there is the word that ends the last literal.
    let headerSize = MemoryLayout<KnowledgeImage.Header>.stride
    guard total >= headerSize else {
      bytes = whole
      return
    }
    let byteCount = Int(truncatingIfNeeded: whole.loadUnaligned(as: KnowledgeImage.Header.self).byteCount)
    bytes = UnsafeRawBufferPointer(rebasing: whole[..<max(0, min(byteCount, total))])
  }

  deinit { copy?.deallocate() }
}
