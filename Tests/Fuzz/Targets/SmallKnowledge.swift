@testable import Wenda

/// A knowledge base of both languages with something of everything, so small that what the targets do with it is
/// done thousands of times a second, and that a byte changed in its image is one that matters.
enum SmallKnowledge {
  static let image: [UInt8] = {
    var source = KnowledgeSource()
    for (id, chinese, english) in [
      ("price", "多少钱", "how much is it"), ("hours", "几点开门", "when do you open"),
      ("address", "地址在哪里", "where are you"),
    ] {
      var intent = SourceIntent(id)
      intent.section = "shop"
      intent.questions = [SourceQuestion(chinese, .chinese), SourceQuestion(english, .english)]
      intent.titles = [.chinese: chinese, .english: english]
      intent.answers = [.chinese: "答：\(chinese)", .english: "1. \(english)\n2. more"]
      source.intents.append(intent)
    }
    source.intents[0].related = [SourceIntent.Reference("hours")]
    source.intents[1].followUps = [
      SourceIntent.FollowUps(
        after: [SourceIntent.Reference("price")], questions: [SourceQuestion("and when", .english)])
    ]
    source.outOfScope = [SourceQuestion("tell me a joke", .english)]
    source.synonyms = [SynonymRow("price", surfaces: [("price", .inMemory), ("cost", .inMemory)])]
    return KnowledgeTrainer.image(of: source)
  }()

  static let knowledge = {
    do { return try Knowledge(image: image) } catch { fatalError("\(error)") }
  }()
}
