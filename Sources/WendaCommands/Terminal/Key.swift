/// What a person asks of the line editor with one key, or one character pasted.
enum Key: Equatable, Sendable {
  case insert(Unicode.Scalar)
  case backspace, delete
  case left, right, home, end
  case up, down
  case killToStart, killToEnd, killWord
  case clearScreen
  case enter
  /// Ctrl-C.
  case interrupt
  /// Ctrl-D: end of file on an empty line, otherwise the same as `delete`.
  case endOfFile

  /// The key that sends a control character by itself, as in readline's Emacs mode.
  init?(control byte: UInt8) {
    switch byte {
    case 0x01: self = .home  // Ctrl-A
    case 0x02: self = .left  // Ctrl-B
    case 0x03: self = .interrupt
    case 0x04: self = .endOfFile
    case 0x05: self = .end  // Ctrl-E
    case 0x06: self = .right  // Ctrl-F
    case 0x08, 0x7F: self = .backspace
    case 0x0A, 0x0D: self = .enter
    case 0x0B: self = .killToEnd  // Ctrl-K
    case 0x0C: self = .clearScreen  // Ctrl-L
    case 0x0E: self = .down  // Ctrl-N
    case 0x10: self = .up  // Ctrl-P
    case 0x15: self = .killToStart  // Ctrl-U
    case 0x17: self = .killWord  // Ctrl-W
    default: return nil
    }
  }

  /// The key of a control sequence `ESC [ parameters final` as xterm, the Linux console and rxvt
  /// send them; nil for any other.
  init?(parameters: String, final: Unicode.Scalar) {
    switch (parameters, final) {
    case ("", "A"): self = .up
    case ("", "B"): self = .down
    case ("", "C"): self = .right
    case ("", "D"): self = .left
    case ("", "H"), ("1", "~"), ("7", "~"): self = .home
    case ("", "F"), ("4", "~"), ("8", "~"): self = .end
    case ("3", "~"): self = .delete
    default: return nil
    }
  }
}
