import Wenda

/// Assigns ids that are unique without regard to case, in the order of the requests.
struct IDMaker {
  private let slug: @Sendable (String) -> String
  private var taken: Set<String>
  /// The next number to try behind an id, so that a thousand equal titles do not take a million tries.
  private var next: [String: Int] = [:]

  /// Names that mean something else in a folder of intents or to a file system.
  private static let reserved: Set<String> = ["out-of-scope", "settings", "con", "prn", "aux", "nul"]

  init(_ options: ImportOptions) {
    slug = options.slug
    taken = Set(options.takenIDs.map { $0.lowercased() }).union(Self.reserved)
  }

  /// The id of the first of these titles that one can be made of, else `topic-1` and so on.
  mutating func id(of titles: [String]) -> String {
    let base = titles.lazy.map { [slug] in Self.isPlain($0) ? $0 : slug($0) }.map(Self.valid).first {
      !$0.isEmpty
    }
    guard let base else { return numbered("topic") }
    return taken.insert(base.lowercased()).inserted ? base : numbered(base)
  }

  /// Whether it has the form of an id already: then it stays what it is.
  private static func isPlain(_ title: String) -> Bool {
    title.utf8.count <= 64
      && title.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
      }
  }

  private mutating func numbered(_ base: String) -> String {
    var number = next[base.lowercased()] ?? (base == "topic" ? 1 : 2)
    while !taken.insert("\(base.lowercased())-\(number)").inserted { number += 1 }
    next[base.lowercased()] = number + 1
    return "\(base)-\(number)"
  }

  /// Without what may not stand in an id or in the name of a file, whatever the slug function gives.
  private static func valid(_ id: String) -> String {
    let scalars = id.unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
    }
    return String(String.UnicodeScalarView(scalars.drop { $0 == "-" || $0 == "_" }))
  }
}
