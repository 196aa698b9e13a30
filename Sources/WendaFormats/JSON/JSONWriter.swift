/// Writes JSON (RFC 8259).
///
/// Strings escape what a terminal or a reader's eye could be misled by: all control characters, those above
/// U+007F too, marks of writing direction, and the line ends that JavaScript sees.
public struct JSONWriter {
  /// Where white space stands.
  package enum Layout: Sendable {
    /// Each value on a line of its own, indented by two spaces.
    case indented
    /// On one line, with a space behind each comma and colon.
    case oneLine
    /// None at all: for programs that read a value a line.
    case compact
  }

  /// The text so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
  private var bytes: [UInt8] = []
  private let layout: Layout
  private let isInPage: Bool
  /// The open objects and arrays: how each is laid out, and whether it is empty yet.
  private var blocks: [(layout: Layout, isEmpty: Bool)] = []
  private var isBehindName = false

  /// Writes values on lines of their own.
  ///
  /// - Parameter isInPage: Escapes `<`, `>` and `&` too, so that it can stand in a `<script>` of HTML.
  public init(isInPage: Bool = false) { self.init(.indented, isInPage: isInPage) }

  package init(_ layout: Layout, isInPage: Bool = false) {
    self.layout = layout
    self.isInPage = isInPage
  }

  /// Writes an object, whose members `body` writes by ``name(_:)`` and a value each.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { object(layout, body) }

  /// Writes an array, whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { array(layout, body) }

  package mutating func object(_ layout: Layout, _ body: (inout JSONWriter) -> Void) {
    block(UInt8(ascii: "{"), UInt8(ascii: "}"), layout, body)
  }

  package mutating func array(_ layout: Layout, _ body: (inout JSONWriter) -> Void) {
    block(UInt8(ascii: "["), UInt8(ascii: "]"), layout, body)
  }

  /// Writes the key of a member; its value has to follow.
  public mutating func name(_ name: String) {
    begin()
    Self.quote(name, into: &bytes, isInPage: isInPage)
    bytes.append(UInt8(ascii: ":"))
    if blocks.last?.layout != .compact { bytes.append(UInt8(ascii: " ")) }
    isBehindName = true
  }

  /// Writes a string.
  public mutating func string(_ string: String) {
    begin()
    Self.quote(string, into: &bytes, isInPage: isInPage)
  }

  /// Writes a value that is JSON already: a number, `true`, `false` or `null`.
  public mutating func literal(_ literal: String) {
    begin()
    bytes += literal.utf8
  }

  /// Writes a member with a string.
  public mutating func member(_ name: String, _ string: String) {
    self.name(name)
    self.string(string)
  }

  private mutating func block(
    _ open: UInt8, _ close: UInt8, _ layout: Layout, _ body: (inout JSONWriter) -> Void
  ) {
    begin()
    bytes.append(open)
    blocks.append((layout, true))
    body(&self)
    if layout == .indented, blocks.last?.isEmpty == false { newLine(blocks.count - 1) }
    blocks.removeLast()
    bytes.append(close)
  }

  /// Writes what stands before a value or key.
  private mutating func begin() {
    if isBehindName {
      isBehindName = false
      return
    }
    guard let (layout, isEmpty) = blocks.last else { return }
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    if !isEmpty, layout == .oneLine { bytes.append(UInt8(ascii: " ")) }
    blocks[blocks.count - 1].isEmpty = false
    if layout == .indented { newLine(blocks.count) }
  }

  private mutating func newLine(_ depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
