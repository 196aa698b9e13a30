import Foundation
import Testing

/// A file that is gone when nobody holds it any more.
final class ScratchFile {
  private let stream: UnsafeMutablePointer<FILE>
  let descriptor: Int32

  /// The descriptor stands at the beginning of `bytes`.
  init(_ bytes: [UInt8]) throws {
    stream = try #require(tmpfile())
    fwrite(bytes, 1, bytes.count, stream)
    rewind(stream)
    descriptor = fileno(stream)
  }

  convenience init(_ text: String) throws {
    try self.init(Array(text.utf8))
  }

  deinit { fclose(stream) }
}

/// Both ends of a terminal of which the test is the person and the screen.
final class PseudoTerminal {
  /// The person's end.
  private(set) var primary: Int32 = -1
  /// The program's end.
  private(set) var secondary: Int32 = -1

  init(columns: UInt16 = 20, rows: UInt16 = 8) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(openpty(&primary, &secondary, nil, nil, &size) == 0)
    _ = fcntl(primary, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if primary >= 0 { close(primary) }
    close(secondary)
  }

  /// The person's end, for the caller to close.
  func detachPrimary() -> Int32 {
    defer { primary = -1 }
    return primary
  }

  var mode: termios {
    get {
      var mode = termios()
      tcgetattr(secondary, &mode)
      return mode
    }
    set {
      var mode = newValue
      tcsetattr(secondary, TCSANOW, &mode)
    }
  }

  /// Types without the terminal interpreting any key, as it would between two lines.
  func type(_ keys: String) {
    var raw = mode
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | IXON)
    mode = raw
    write(primary, keys, keys.utf8.count)
  }

  /// What the program has written since the last time.
  func screen() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(primary, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
