import WendaStreams

/// A line on a terminal while a person edits it, searches earlier lines for it or has it completed.
struct EditedLine {
  private(set) var buffer: LineBuffer
  var view: LineView
  private let prompt: String
  private let completer: Completer
  private var search: HistorySearch?

  init(buffer: LineBuffer, view: LineView, completer: @escaping Completer) {
    self.buffer = buffer
    self.view = view
    self.completer = completer
    prompt = view.prompt
  }

  mutating func apply(_ key: Key) throws(SystemError) -> LineBuffer.Outcome {
    if search != nil, try !endsSearch(key) { return .editing }
    switch key {
    case .searchBackward, .searchForward:
      search = HistorySearch(in: buffer, isBackward: key == .searchBackward)
      view.prompt = search?.prompt ?? prompt
      return .editing
    case .tab:
      try complete()
      return .editing
    default:
      return buffer.apply(key)
    }
  }

  /// Offers the key to the search.
  ///
  /// - Returns: whether the key is for the line that was found.
  private mutating func endsSearch(_ key: Key) throws(SystemError) -> Bool {
    let outcome = search?.apply(key, to: &buffer)
    if outcome == .searching {
      if search?.hasFailed == true { try view.ring() }
      view.prompt = search?.prompt ?? prompt
      return false
    }
    search = nil
    view.prompt = prompt
    return outcome == .ended && key != .escape
  }

  /// Completes as far as all candidates agree; shows them if that adds nothing.
  private mutating func complete() throws(SystemError) {
    let completion = completer(buffer.beforeCursor)
    let typed = String(buffer.beforeCursor.suffix(completion.replaced))
    let common = completion.commonStart
    if completion.candidates.count == 1 || common.count > typed.count {
      guard common != typed else { return }
      buffer.replace(last: completion.replaced, with: common)
    } else if completion.candidates.isEmpty {
      try view.ring()
    } else {
      let size = TerminalSize(of: view.output)
      try view.show(
        below: buffer, completion.table(columns: size.columns, rows: max(2, size.rows - 2)))
    }
  }
}
