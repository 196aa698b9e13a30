import FuzzSupport

@testable import Wenda

extension FuzzTarget {
  /// A compiled file with bytes changed or cut short: it is refused, or it answers.
  static let image = FuzzTarget("image", longest: 256) { bytes in use(bytes, sealed: false) }

  /// The same with a checksum that fits, as of a file that someone made so.
  static let sealedImage = FuzzTarget("sealed-image", longest: 256) { bytes in use(bytes, sealed: true) }

  private static func use(_ bytes: FlatArray<UInt8>, sealed: Bool) {
    var input = FuzzInput(bytes)
    let choices = input.number(below: 256)
    var image = SmallKnowledge.image
    while !input.isEmpty {
      let place = (input.largeNumber() << 8 | input.number(below: 256)) % image.count
      image[place] =
        choices & 4 == 4 ? UInt8(input.number(below: 256)) : image[place] ^ UInt8(1 << input.number(below: 8))
    }
    if choices & 2 == 2 { image.removeLast(min(image.count, input.largeNumber())) }
    guard let storage = try? AllocatedImage(image) else { fatalError("no memory") }
    if sealed, image.count >= MemoryLayout<KnowledgeImage.Header>.stride { storage.seal() }
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
