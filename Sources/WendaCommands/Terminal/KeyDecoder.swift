/// Turns the bytes a terminal sends into keys, one byte at a time.
///
/// Knows UTF-8, the control characters, escape sequences of any kind (ECMA-48; those without a
/// meaning here are swallowed whole) and bracketed paste, in which line ends and tabs become spaces
/// and other control characters are dropped. Bytes that are not UTF-8 are dropped.
struct KeyDecoder {
  private enum State {
    case ground
    case text(UTF8Sequence)
    case escape
    /// After `ESC [`: the parameter and intermediate bytes so far.
    case controlSequence([UInt8])
    /// After `ESC O`, which the cursor keys send in application mode.
    case singleShift
    /// After `ESC [ [`, which the function keys of the Linux console send.
    case consoleFunctionKey
    /// After `ESC ]` and the like: up to BEL or the next escape.
    case controlString
  }

  private var state = State.ground
  private var lastWasReturn = false

  /// Between the brackets of a paste.
  private(set) var isPasting = false

  /// Within an escape sequence, which a terminal sends in one piece: if nothing more comes at once,
  /// it was the Escape key.
  var isInsideEscape: Bool {
    switch state {
    case .ground, .text: false
    default: true
    }
  }

  /// Gives up an escape sequence that has not been completed: the Escape key, if nothing came behind it.
  mutating func abandonEscape() -> Key? {
    guard isInsideEscape else { return nil }
    let isKey = if case .escape = state { !isPasting } else { false }
    state = .ground
    return isKey ? .escape : nil
  }

  /// The key that `byte` completes, if any.
  mutating func decode(_ byte: UInt8) -> Key? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    switch state {
    case .ground:
      return beginning(with: byte)
    case .text(let sequence):
      return text(sequence, continuedBy: byte)
    case .escape:
      state = afterEscape(byte)
      if case .ground = state, !isPasting { return Key(meta: byte) }
    case .controlSequence(let parameters):
      return controlSequence(parameters, continuedBy: byte)
    case .singleShift:
      state = .ground
      return sequenceKey(parameters: "", final: byte)
    case .consoleFunctionKey:
      state = .ground
    case .controlString:
      if byte == 0x07 { state = .ground }
    }
    return nil
  }

  private mutating func beginning(with byte: UInt8) -> Key? {
    state = .ground
    let followsReturn = lastWasReturn
    lastWasReturn = byte == 0x0D
    if byte < 0x20 || byte == 0x7F {
      if !isPasting { return Key(control: byte) }
      if byte == 0x0A && followsReturn { return nil }
      return [0x09, 0x0A, 0x0D].contains(byte) ? .insert(" ") : nil
    }
    if byte < 0x80 { return .insert(Unicode.Scalar(byte)) }
    if let sequence = UTF8Sequence(lead: byte) { state = .text(sequence) }
    return nil
  }

  private mutating func text(_ sequence: UTF8Sequence, continuedBy byte: UInt8) -> Key? {
    if byte & 0xC0 != 0x80 { return beginning(with: byte) }
    let longer = sequence.appending(byte)
    state = longer.isComplete ? .ground : .text(longer)
    return longer.isComplete ? longer.scalar.map(Key.insert) : nil
  }

  private func afterEscape(_ byte: UInt8) -> State {
    switch byte {
    case UInt8(ascii: "["): .controlSequence([])
    case UInt8(ascii: "O"): .singleShift
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      .controlString
    default: .ground
    }
  }

  private mutating func controlSequence(_ parameters: [UInt8], continuedBy byte: UInt8) -> Key? {
    switch byte {
    case 0x20...0x3F:
      // No sequence with a meaning is longer than this; what is longer need not be remembered.
      if parameters.count < 8 { state = .controlSequence(parameters + [byte]) }
      return nil
    case UInt8(ascii: "[") where parameters.isEmpty:
      state = .consoleFunctionKey
      return nil
    case 0x40...0x7E:
      state = .ground
      return sequenceKey(parameters: String(decoding: parameters, as: UTF8.self), final: byte)
    default:
      return beginning(with: byte)
    }
  }

  /// Keys are not obeyed within a paste, where only text is expected.
  private mutating func sequenceKey(parameters: String, final: UInt8) -> Key? {
    switch (parameters, final) {
    case ("200", UInt8(ascii: "~")): isPasting = true
    case ("201", UInt8(ascii: "~")): isPasting = false
    default: return isPasting ? nil : Key(parameters: parameters, final: Unicode.Scalar(final))
    }
    return nil
  }
}

/// The bytes of one scalar in UTF-8, while they come in.
private struct UTF8Sequence {
  private var bytes: [UInt8]
  private let length: Int

  /// Nil for a byte that begins no sequence of several bytes.
  init?(lead: UInt8) {
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    bytes = [lead]
  }

  var isComplete: Bool { bytes.count == length }

  /// Nil for surrogates, overlong forms and values above U+10FFFF.
  var scalar: Unicode.Scalar? {
    String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  func appending(_ byte: UInt8) -> UTF8Sequence {
    var longer = self
    longer.bytes.append(byte)
    return longer
  }
}
