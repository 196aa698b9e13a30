import PlatformLibc

/// The number of rows and columns of a terminal, at least one row and two columns.
struct TerminalSize: Equatable {
  var rows = 24
  var columns = 80

  init() {}

  /// The size of the terminal behind `descriptor`, 24 by 80 if it does not tell.
  init(of descriptor: Int32) {
    guard let size = terminalSize(descriptor), size.ws_col > 0, size.ws_row > 0 else { return }
    rows = Int(size.ws_row)
    columns = max(2, Int(size.ws_col))
  }
}
