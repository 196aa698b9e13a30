/// Writes JSON (RFC 8259), indented by two spaces.
///
/// Strings escape what a terminal or a reader's eye could be misled by: all control characters, those above
/// U+007F too, marks of writing direction, and the line ends that JavaScript sees.
public struct JSONWriter {
  /// The text so far.
  public private(set) var text = ""
  private let isInPage: Bool
  /// Whether each open object or array is empty yet.
  private var isEmpty: [Bool] = []
  private var isBehindName = false

  /// - Parameter isInPage: Escapes `<`, `>` and `&` too, so that it can stand in a `<script>` of HTML.
  public init(isInPage: Bool = false) { self.isInPage = isInPage }

  /// Writes an object, whose members `body` writes by ``name(_:)`` and a value each.
  public mutating func object(_ body: (inout JSONWriter) -> Void) { block("{", "}", body) }

  /// Writes an array, whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) { block("[", "]", body) }

  /// Writes the key of a member; its value has to follow.
  public mutating func name(_ name: String) {
    begin()
    text += Self.quoted(name, isInPage: isInPage) + ": "
    isBehindName = true
  }

  /// Writes a string.
  public mutating func string(_ string: String) {
    begin()
    text += Self.quoted(string, isInPage: isInPage)
  }

  /// Writes a number, `true`, `false` or `null`, as it is given.
  public mutating func literal(_ literal: String) {
    begin()
    text += literal
  }

  /// Writes a member with a string.
  public mutating func member(_ name: String, _ string: String) {
    self.name(name)
    self.string(string)
  }

  private mutating func block(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    begin()
    text += open
    isEmpty.append(true)
    body(&self)
    if isEmpty.removeLast() == false { newLine() }
    text += close
  }

  /// Writes what stands before a value or key.
  private mutating func begin() {
    if isBehindName {
      isBehindName = false
      return
    }
    guard let empty = isEmpty.last else { return }
    if !empty { text += "," }
    isEmpty[isEmpty.count - 1] = false
    newLine()
  }

  private mutating func newLine() {
    text += "\n" + String(repeating: "  ", count: isEmpty.count)
  }
}
