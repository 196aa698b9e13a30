import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Encodings")
struct EncodingTests {
  private func text(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws -> (String, TextEncoding) {
    let decoded = try TextDecoder.decode(bytes, as: encoding)
    return (String(decoding: decoded.bytes, as: UTF8.self), decoded.encoding)
  }

  @Test(arguments: [
    ([0x61, 0xC3, 0xA9], "aé", TextEncoding.utf8),
    ([0xEF, 0xBB, 0xBF, 0x61], "a", .utf8),
    ([0xFF, 0xFE, 0x2D, 0x4E, 0x61, 0x00], "中a", .utf16LittleEndian),
    ([0xFE, 0xFF, 0x4E, 0x2D, 0xD8, 0x3D, 0xDE, 0x00], "中😀", .utf16BigEndian),
    ([0xCE, 0xCA, 0xCC, 0xE2, 0x2C, 0xB4, 0xF0, 0xB0, 0xB8, 0x0A], "问题,答案\n", .gb18030),
    // A character of two bytes, one of four in the basic plane, one behind it.
    ([0xC4, 0xE3, 0xBA, 0xC3, 0x81, 0x30, 0x84, 0x36, 0x94, 0x39, 0xFC, 0x36], "你好¥😀", .gb18030),
    ([], "", .utf8),
  ])
  func findsTheEncoding(_ bytes: [UInt8], _ expected: String, _ encoding: TextEncoding) throws {
    let found = try text(bytes)
    #expect(found.0 == expected)
    #expect(found.1 == encoding)
  }

  @Test func numbersTheCodesOfFourBytesAsTheStandardDoes() {
    #expect(GB18030Codes.fourBytes(0) == 0x80)
    #expect(GB18030Codes.fourBytes(7457) == 0xE7C7)
    #expect(GB18030Codes.fourBytes(39_419) == 0xFFFF)
    #expect(GB18030Codes.fourBytes(39_420) == nil)
    #expect(GB18030Codes.fourBytes(189_000) == 0x1_0000)
    #expect(GB18030Codes.fourBytes(189_000 + 0xF_FFFF) == 0x10_FFFF)
    #expect(GB18030Codes.fourBytes(189_000 + 0x10_0000) == nil)
    #expect(GB18030Codes.twoBytes(0xA8, 0xBC) == 0x1E3F)
    #expect(GB18030Codes.twoBytes(0xB0, 0xA1) == 0x554A)
    #expect(GB18030Codes.twoBytes(0xB0, 0x7F) == nil)
  }

  /// Windows-1252 that is valid GB18030 by chance would give Chinese that nobody wrote.
  @Test(
    arguments: [
      [0x53, 0x65, 0xF1, 0x6F, 0x72, 0x61], [0x63, 0x61, 0x66, 0xE9, 0x20, 0x61], [0xC3, 0x28],
    ] as [[UInt8]])
  func refusesWhatFitsNothing(_ bytes: [UInt8]) {
    let error = #expect(throws: UndecodableText.self) { try TextDecoder.decode(bytes) }
    #expect(error?.diagnostic(file: "a.csv").description.contains("save the file as UTF-8") == true)
  }

  /// Bytes of Chinese in UTF-8 are valid GB18030 too, two to a character.
  @Test func damagedUTF8IsNotTakenForGB18030() {
    let bytes = Array("怎么借书？图书馆几点开门？".utf8).dropLast()
    #expect(throws: UndecodableText.self) { try TextDecoder.decode(Array(bytes)) }
  }

  @Test func tellsTheFirstByteAndLineThatDoNotFit() {
    let error = #expect(throws: UndecodableText.self) {
      try TextDecoder.decode([0x61, 0x0A, 0x62, 0xFF, 0x63])
    }
    #expect(error?.byteOffset == 3)
    #expect(error?.line == 2)
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x61], [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00], [0xFE, 0xFF, 0xDC, 0x00]]
      as [[UInt8]])
  func refusesBrokenUTF16(_ bytes: [UInt8]) {
    #expect(throws: UndecodableText.self) { try TextDecoder.decode(bytes) }
  }

  @Test(
    arguments: [
      (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), "Excel"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Excel"),
      (Array("%PDF-1.7".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "image"), ([0x1F, 0x8B, 8], "gzip"),
      ([0x61, 0, 0x62, 0], "UTF-16 without"),
    ] as [([UInt8], String)])
  func namesBinaryFiles(_ bytes: [UInt8], _ name: String) {
    let error = #expect(throws: UndecodableText.self) { try TextDecoder.decode(bytes) }
    #expect(error?.message.contains(name) == true)
  }

  @Test(arguments: [("GBK", TextEncoding.gb18030), ("utf-8", .utf8), ("UTF_16BE", .utf16BigEndian)])
  func knowsNames(_ name: String, _ encoding: TextEncoding) {
    #expect(TextEncoding(name: name) == encoding)
  }

  @Test func aGivenEncodingIsTaken() throws {
    #expect(try text([0xC4, 0xE3], as: .gb18030).0 == "你")
    #expect(throws: UndecodableText.self) { try TextDecoder.decode([0xC4, 0xE3], as: .utf8) }
  }
}
