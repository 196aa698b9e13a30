/// Test results in the XML that build servers read, the common part of the dialects of JUnit's Ant task
/// (https://github.com/testmoapp/junitxml).
enum JUnitReport {
  static func xml(_ outcomes: [TestOutcome]) -> String {
    let failures = outcomes.count { $0.failure != nil }
    let counts = "tests=\"\(outcomes.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites \(counts)>\n  <testsuite name=\"wenda test\" \(counts)>\n"
    for outcome in outcomes { text += testCase(outcome) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func testCase(_ outcome: TestOutcome) -> String {
    let slash = outcome.name.lastIndex(of: "/")
    let folder = slash.map { outcome.name[..<$0] } ?? "."
    let name = slash.map { outcome.name[outcome.name.index(after: $0)...] } ?? outcome.name[...]
    let opening = "    <testcase classname=\"\(escaped(folder))\" name=\"\(escaped(name))\""
    guard let failure = outcome.failure else { return opening + "/>\n" }
    let place = failure.place
    return """
      \(opening) file="\(escaped(place.file))" line="\(place.line)">
            <failure type="\(failure.kind.rawValue)" message="\(escaped(failure.kind.summary))">\
      \(escaped(failure.text(.plain)))</failure>
          </testcase>

      """
  }

  /// Text for an attribute or an element. What XML 1.0 has no way to write (section 2.2), and what a
  /// terminal would obey, becomes `\u{1B}` and the like.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.printable().unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": result += scalar.escaped
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
