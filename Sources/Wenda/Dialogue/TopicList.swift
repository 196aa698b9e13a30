/// The topics of a knowledge base under their sections, in the order that its author gave them.
///
/// What the author features comes first. Then numbered sections (``SectionName``), in the order of their numbers, and so
/// the topics within one; all others as the files and tables have them.
struct TopicList {
  struct Section {
    /// Nil for what is in no section.
    let name: SectionName?
    var intents: [Int]
  }

  let sections: [Section]

  /// - Parameter intents: those to list.
  init(_ knowledge: Knowledge, _ intents: [Int]) {
    let featured = knowledge.featured
    let isFeatured = Set(featured)
    let named = intents.filter { !isFeatured.contains($0) }.map { intent in
      (intent: intent, name: SectionName(knowledge[intent].section))
    }
    let ordered = named.enumerated().sorted { first, second in
      let (left, right) = (first.element.name.number, second.element.name.number)
      if left.isEmpty != right.isEmpty { return right.isEmpty }
      return left == right ? first.offset < second.offset : left.lexicographicallyPrecedes(right)
    }
    var sections: [Section] = []
    var places: [String: Int] = [:]
    for (_, (intent, name)) in ordered {
      // What the section is called, in whatever language it has a name.
      let key = name.text(in: .chinese)
      if let place = places[key] {
        sections[place].intents.append(intent)
      } else {
        places[key] = sections.count
        sections.append(Section(name: key.isEmpty ? nil : name, intents: [intent]))
      }
    }
    let first = featured.isEmpty ? [] : [Section(name: SectionName("推荐 / Featured"), intents: featured)]
    self.sections = first + sections
  }

  /// All topics, in the order of the numbers they have in the text.
  var intents: [Int] { sections.flatMap(\.intents) }

  /// The titles, numbered through all sections.
  func text(_ knowledge: Knowledge, in language: Language) -> String {
    let width = String(intents.count).count
    var number = 0
    return sections.map { section in
      let titles = section.intents.map { intent in
        number += 1
        return "  " + "\(number)".padded(to: width, before: true) + ". "
          + knowledge[intent].title(in: language)
      }
      let heading = section.name.map { [$0.text(in: language)] } ?? []
      return (heading + titles).joined(separator: "\n")
    }
    .joined(separator: "\n\n")
  }
}
