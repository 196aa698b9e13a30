import Wenda

/// A wrong call of the tool.
struct UsageError: Error {
  var message: String
}

/// The words of a call, taken apart by the options that a command declares.
struct Arguments {
  private(set) var operands: [String] = []
  private var flags: Set<String> = []
  private var values: [String: String] = [:]

  /// - Throws: ``UsageError`` for an option that is not declared, given twice, or without its value.
  init(_ words: [String], _ options: [CommandOption]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        return
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let name = parts[0]
      guard let option = options.first(where: { $0.names.contains(name) }) else {
        let known = options.flatMap(\.names).sorted()
        throw UsageError(message: "unknown option \(name); \(Spelling.suggestion(for: name, among: known))")
      }
      if option.argument == nil {
        guard parts.count == 1 else { throw UsageError(message: "\(name) takes no value") }
        flags.insert(option.name)
      } else {
        guard values[name] == nil else { throw UsageError(message: "\(name) is given twice") }
        guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
          throw UsageError(message: "\(name) needs a value")
        }
        values[name] = value
      }
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  subscript(_ option: String) -> String? { values[option] }

  /// The value of an option as a number in a range.
  func number(_ option: String, in range: ClosedRange<Double>) throws(UsageError) -> Double? {
    guard let text = values[option] else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw UsageError(
        message: "\(option) \(text): give a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The value of an option as a whole number in a range.
  func count(_ option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        message: "\(option) \(text): give a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The value of an option as one of some names.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ option: String, as type: Choice.Type
  ) throws(UsageError) -> Choice? where Choice.RawValue == String {
    guard let text = values[option] else { return nil }
    guard let choice = Choice(rawValue: text) else {
      throw UsageError(
        message: "\(option) \(text): "
          + Spelling.suggestion(for: text, among: Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}
