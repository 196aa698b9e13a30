/// The elements of a web page as a tree, kept in one array.
struct HTMLDocument {
  /// An element, or a text.
  struct Node {
    /// The element in small letters; empty for a text.
    var name = ""
    var attributes: [HTMLAttribute] = []
    /// What a text says.
    var text = ""
    /// The byte at which it begins.
    var offset: Int
    var children: [Int] = []
  }

  /// The first is the page itself.
  private(set) var nodes = [Node(name: "#page", offset: 0)]
  /// The contents of `script` elements, and their nodes.
  private(set) var scripts: [(node: Int, text: Range<Int>)] = []
  private var open = [0]

  /// Elements nested deeper become siblings, so that recursion over the tree cannot exhaust the stack.
  static let deepest = 128

  private static let empty: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  /// What an opening element closes, if it is the innermost one.
  private static let closes: [String: Set<String>] = [
    "li": ["li", "p"], "p": ["p"], "dt": ["dt", "dd", "p"], "dd": ["dt", "dd", "p"],
    "tr": ["tr", "td", "th"],
    "td": ["td", "th"], "th": ["td", "th"], "ul": ["p"], "ol": ["p"], "div": ["p"], "table": ["p"],
    "option": ["option"], "h2": ["p"], "h3": ["p"], "h4": ["p"],
  ]

  init(_ source: SourceText) {
    var tokenizer = HTMLTokenizer(source)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range):
        add(Node(text: HTMLEntities.decoded(source.string(range)), offset: range.lowerBound))
      case .start(let name, let attributes, let offset): start(name, attributes, offset)
      case .raw(let range): raw(range, source)
      case .end(let name): end(name)
      }
    }
  }

  @discardableResult
  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    nodes[open[open.count - 1]].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute], _ offset: Int) {
    while open.count > 1, let last = open.last, Self.closes[name]?.contains(nodes[last].name) == true {
      open.removeLast()
    }
    let node = add(Node(name: name, attributes: attributes, offset: offset))
    if !Self.empty.contains(name), open.count < Self.deepest { open.append(node) }
  }

  private mutating func end(_ name: String) {
    guard let place = open.lastIndex(where: { nodes[$0].name == name }), place > 0 else { return }
    open.removeSubrange(place...)
  }

  /// The text of `script` and `title`; that of the others is no text of the page.
  private mutating func raw(_ range: Range<Int>, _ source: SourceText) {
    guard let last = open.last else { return }
    switch nodes[last].name {
    case "script": scripts.append((last, range))
    case "title": add(Node(text: HTMLEntities.decoded(source.string(range)), offset: range.lowerBound))
    default: break
    }
  }
}
