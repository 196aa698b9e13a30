/// What was understood, said to be confirmed: `so that means I only need her number`, 也就是说要先开户.
extension Conversation {
  /// The last answer once more, where a message sums something up that it does not surely say by itself.
  mutating func summedUp(_ message: String, _ classification: Classification) -> Reply? {
    guard let topic = state.topic, state.lastAnswered == topic, !Self.isSure(classification) else {
      return nil
    }
    scanner.scan(message)
    let keys = scanner.words.map(\.key)
    guard Self.summing.contains(where: { $0.count < keys.count && keys.starts(with: $0) }) else { return nil }
    return answer([topic], .topic(topic))
  }

  private static let summing = """
    so that means, that means, so this means, this means, so you mean, you mean, so you're saying, so basically, basically, \
    in other words, so all i need, so i just need, so i only need, so i only have to, so i just have to, so in short, \
    也就是说, 就是说, 那就是说, 所以就是, 所以说, 意思是, 你的意思是, 您的意思是, 意思就是, 这么说, 说白了, 那我只要, 那我只需要, 所以我只要, 所以我只需要
    """.split(separator: ",").map { WordScanner.keys(of: $0) }
}
