import Wenda

/// A word that real questions use and no example and no synonym has, and that is near none in meaning.
public struct UnknownQuestionWord: Sendable {
  /// The word, folded.
  public var word: String
  /// How often it was asked with.
  public var count: Int
  /// The most frequent question with it.
  public var sample: String
}

extension QuestionLog {
  /// The words that the questions of a log use and an FAQ has not, the most frequent first.
  ///
  /// - Parameters:
  ///   - knowledge: the FAQ.
  ///   - least: words of fewer questions are left out.
  public func unknownWords(to knowledge: Knowledge, least: Int = 1) -> [UnknownQuestionWord] {
    var finder = UnknownWords(knowledge)
    var found: [String: (count: Int, sample: Int)] = [:]
    for (number, question) in questions.enumerated() {
      for word in finder.words(in: question.text) {
        let sum = found[word] ?? (0, number)
        let isMore = question.count > questions[sum.sample].count
        found[word] = (sum.count + question.count, isMore ? number : sum.sample)
      }
    }
    return found.filter { $0.value.count >= least }.map {
      UnknownQuestionWord(word: $0.key, count: $0.value.count, sample: questions[$0.value.sample].text)
    }.sorted { $0.count == $1.count ? $0.word < $1.word : $0.count > $1.count }
  }
}
