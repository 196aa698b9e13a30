import FuzzSupport

@testable import Wenda

private enum ImageState {
  /// A small one of both languages, so that a byte changed is one that matters.
  static let bytes: [UInt8] = {
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
}

extension FuzzTarget {
  /// A compiled file with bytes changed, its checksum made to fit or not, or cut short: it is refused, or it
  /// answers.
  static let image = FuzzTarget("image", longest: 256) { bytes in
    var input = FuzzInput(bytes)
    let choices = input.number(below: 256)
    var image = ImageState.bytes
    while !input.isEmpty {
      let place = (input.largeNumber() << 8 | input.number(below: 256)) % image.count
      image[place] =
        choices & 4 == 4 ? UInt8(input.number(below: 256)) : image[place] ^ UInt8(1 << input.number(below: 8))
    }
    if choices & 2 == 2 { image.removeLast(min(image.count, input.largeNumber())) }
    let storage = AllocatedImage(image)
    if choices & 1 == 1, image.count >= MemoryLayout<KnowledgeImage.Header>.stride { storage.seal() }
    guard let knowledge = try? Knowledge(storage) else { return }
    var conversation = Conversation(Responder(Classifier(knowledge)))
    for message in ["how much does it cost", "and when", "几点开们", "wher are yuo", "2", "topics", "asdf"] {
      _ = conversation.reply(to: message)
      _ = conversation.responder.explain(message)
    }
    for intent in knowledge.intents {
      _ = (intent.id, intent.section, intent.title(in: .english), intent.examples.map(\.text))
    }
  }
}
