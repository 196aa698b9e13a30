import Wenda

/// Takes the values of settings, one after the other, whatever file they stand in.
package struct SettingsReader {
  package private(set) var settings = Settings()
  package private(set) var diagnostics: [Diagnostic] = []
  private var given: Set<SettingsName> = []

  package init() {}

  /// Takes a value.
  ///
  /// - Parameter place: where a part of the value stands, or the whole of it.
  package mutating func set(_ name: SettingsName, to value: Substring, at place: (Substring) -> SourcePlace) {
    guard given.insert(name).inserted else {
      return report(place(value), "a second \"\(name.names.english)\"", "take one out")
    }
    if settings.place == nil { settings.place = place(value) }
    switch name {
    case .threshold: settings.threshold = number(value, in: 0...1, "40 %", place)
    case .outOfScope:
      settings.outOfScopeShare = number(value, in: Settings.outOfScopeShares, "30 %", place)
    case .languages: setLanguages(value, place)
    case .featured: setFeatured(value, place)
    case .greeting, .refusal: break
    }
  }

  /// Takes a text in a language.
  package mutating func set(
    _ name: SettingsName, to text: String, in language: Language, at place: SourcePlace
  ) {
    let isGreeting = name == .greeting
    let texts = isGreeting ? settings.greetings : settings.refusals
    guard texts[language] == nil else {
      return report(place, "a second \(name.names.english.lowercased()) in \(language.name)", "join the two")
    }
    if settings.place == nil { settings.place = place }
    if isGreeting {
      settings.greetings[language] = text
    } else {
      settings.refusals[language] = text
    }
  }

  /// A share as a number or a percentage; nil where it is left to Wenda, and where it is none.
  private mutating func number(
    _ value: Substring, in range: ClosedRange<Float>, _ example: String, _ place: (Substring) -> SourcePlace
  ) -> Float? {
    let words = value.split(separator: "/").map { $0.trimmed.lowercased() }
    if !words.isEmpty, words.allSatisfy(["automatic", "auto", "自动"].contains) { return nil }
    var digits = value
    let isPercentage = digits.last == "%" || digits.last == "％"
    if isPercentage { digits = digits.dropLast().trimmed }
    let isPlain = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isPlain, let number = Float(digits) else {
      report(
        place(value), "\"\(value.prefix(40))\" is no number",
        "write one such as 0.4, a percentage such as \(example), or automatic")
      return nil
    }
    let share = isPercentage ? number / 100 : number
    guard range.contains(share) else {
      let bounds = "\(Self.percent(range.lowerBound)) to \(Self.percent(range.upperBound))"
      report(
        place(value), "\"\(value.prefix(40))\" is not from \(bounds)",
        "write a percentage such as \(example), or automatic")
      return nil
    }
    return share
  }

  private static func percent(_ share: Float) -> String { "\(Int((share * 100).rounded())) %" }

  private mutating func setLanguages(_ value: Substring, _ place: (Substring) -> SourcePlace) {
    for name in Self.list(value) {
      guard let language = Language(name: name) else {
        report(place(name), "unknown language \"\(name)\"", "use 中文 or English")
        continue
      }
      if settings.languages.contains(language) {
        report(place(name), "\"\(name)\" is named twice", "take one out")
      } else {
        settings.languages.append(language)
      }
    }
  }

  private mutating func setFeatured(_ value: Substring, _ place: (Substring) -> SourcePlace) {
    var seen: Set<Substring> = []
    for id in Self.list(value) {
      if id.unicodeScalars.contains(where: \.isTerminalControl) {
        // Nobody would see it where it is printed.
        report(
          place(id), "the id \"\(String(id).printable(newline: .escape))\" holds a control character",
          "take it out")
      } else if seen.insert(id).inserted {
        settings.featured.append(SourceIntent.Reference(String(id), at: place(id)))
      } else {
        report(place(id), "\"\(id)\" is featured twice", "take one out")
      }
    }
  }

  private static func list(_ value: Substring) -> [Substring] {
    value.split { ",，、".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  mutating func report(_ place: SourcePlace, _ message: String, _ remedy: String) {
    diagnostics.append(Diagnostic(at: place, message, remedy: remedy))
  }
}
