/// Files that are no text, told by their first bytes, so that they can be named for what they are.
public enum BinaryFormat: Sendable, Equatable {
  /// `.xlsx`
  case excelWorkbook
  /// `.docx`
  case wordDocument
  /// Any other zip archive.
  case zipArchive
  /// `.xls`, `.doc` and the like.
  case oldOffice
  /// `.pdf`
  case pdf
  /// PNG, JPEG or GIF.
  case image
  /// `.gz`
  case gzip

  /// The format of a file; nil where it may be text.
  public init?(_ bytes: [UInt8]) {
    func begins(_ start: [UInt8]) -> Bool { bytes.starts(with: start) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      // The names of the first files in the archive stand in plain text.
      let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
      self = start.holds("xl/") ? .excelWorkbook : start.holds("word/") ? .wordDocument : .zipArchive
    } else if begins([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldOffice
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins(Array("GIF8".utf8)) {
      self = .image
    } else if begins([0x1F, 0x8B]) {
      self = .gzip
    } else {
      return nil
    }
  }

  /// What it is, for a sentence.
  public var name: String {
    switch self {
    case .excelWorkbook: "an Excel workbook (.xlsx)"
    case .wordDocument: "a Word document (.docx)"
    case .zipArchive: "a zip archive"
    case .oldOffice: "an old Excel or Word file (.xls, .doc)"
    case .pdf: "a PDF file"
    case .image: "an image"
    case .gzip: "a file compressed with gzip"
    }
  }

  /// What to do with it.
  public var remedy: String {
    switch self {
    case .excelWorkbook, .oldOffice: "open it in Excel and save it as “CSV UTF-8 (comma delimited)”"
    case .wordDocument: "save it as a web page or plain text in UTF-8"
    case .zipArchive: "unpack it and name the files in it; of a workbook, save it as CSV UTF-8"
    case .pdf: "copy its questions and answers into a table, and save that as CSV UTF-8"
    case .image: "type its text into a file"
    case .gzip: "unpack it with gunzip first"
    }
  }
}
