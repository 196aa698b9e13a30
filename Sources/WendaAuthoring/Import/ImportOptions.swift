import Wenda

/// How files are to be imported.
public struct ImportOptions: Sendable {
  /// What the files are; nil to find out.
  public var format: ImportFormat?
  /// How they are encoded; nil to find out.
  public var encoding: TextEncoding?
  /// What parts the cells of tables; nil to find out.
  public var delimiter: UInt8?
  /// The language of a text that the file says nothing about.
  public var detectLanguage: @Sendable (String) -> Language
  /// The id of a title in small ASCII letters, digits and hyphens; empty where none can be made.
  public var slug: @Sendable (String) -> String
  /// Ids that are taken, such as those of an FAQ that is there already.
  public var takenIDs: [String]

  /// The usual way, but for what is given.
  public init(
    format: ImportFormat? = nil, encoding: TextEncoding? = nil, delimiter: UInt8? = nil,
    takenIDs: [String] = [],
    detectLanguage: @escaping @Sendable (String) -> Language = TextLanguage.detect,
    slug: @escaping @Sendable (String) -> String = PinyinSlug.make
  ) {
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.takenIDs = takenIDs
    self.detectLanguage = detectLanguage
    self.slug = slug
  }
}

/// A file to import.
public struct ImportFile: Sendable {
  /// Its path: it tells places, and for some formats what it is.
  public var path: String
  /// All of it.
  public var bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of the path.
  var name: String { String(path.split(separator: "/").last ?? "") }
}
