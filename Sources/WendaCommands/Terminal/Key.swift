/// A command to the line editor: one key, or one pasted character.
enum Key: Equatable, Sendable {
  case insert(Unicode.Scalar)
  case backspace, delete
  case left, right, home, end
  case wordLeft, wordRight
  case up, down
  case killToStart, killToEnd, killWord
  /// From the cursor over the word behind it, and over the word before it.
  case killWordForward, killWordBackward
  /// Inserts what was erased last (yank); repeated, replaces it by what was erased before (yank-pop).
  case yank, yankEarlier
  case tab
  case searchBackward, searchForward
  /// Ctrl-G: gives up a search.
  case abandon
  /// The Escape key by itself.
  case escape
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
    case 0x07: self = .abandon  // Ctrl-G
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x0B: self = .killToEnd  // Ctrl-K
    case 0x0C: self = .clearScreen  // Ctrl-L
    case 0x0E: self = .down  // Ctrl-N
    case 0x10: self = .up  // Ctrl-P
    case 0x12: self = .searchBackward  // Ctrl-R
    case 0x13: self = .searchForward  // Ctrl-S
    case 0x15: self = .killToStart  // Ctrl-U
    case 0x17: self = .killWord  // Ctrl-W
    case 0x19: self = .yank  // Ctrl-Y
    default: return nil
    }
  }

  /// The key that sends Escape and then `byte`: what is typed with Alt, or after Escape.
  init?(meta byte: UInt8) {
    switch byte {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): self = .wordLeft
    case UInt8(ascii: "f"), UInt8(ascii: "F"): self = .wordRight
    case UInt8(ascii: "d"), UInt8(ascii: "D"): self = .killWordForward
    case UInt8(ascii: "y"), UInt8(ascii: "Y"): self = .yankEarlier
    case 0x08, 0x7F: self = .killWordBackward
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
    // With Ctrl or Alt, of xterm and of rxvt.
    case ("1;5", "C"), ("1;3", "C"), ("", "c"): self = .wordRight
    case ("1;5", "D"), ("1;3", "D"), ("", "d"): self = .wordLeft
    case ("3;5", "~"), ("3;3", "~"): self = .killWordForward
    default: return nil
    }
  }
}
