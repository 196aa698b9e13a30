import Testing
import Wenda

/// Words that no example has, and questions in a language that no example is in.
@Suite struct MeaningTests {
  private static let examples: [Language: [String: [String]]] = [
    .english: [
      "weather": [
        "will it rain tomorrow", "what is the weather like", "how hot is it outside",
        "is it going to snow today",
        "weather forecast for the weekend",
      ],
      "music": [
        "play some music", "I want to listen to a song", "play the next track", "put on some jazz",
        "turn up the volume of the song",
      ],
      "alarm": [
        "wake me up at seven", "set an alarm for tomorrow morning", "cancel my alarm",
        "what time is my alarm",
        "set the alarm clock",
      ],
    ],
    .chinese: [
      "weather": ["明天会下雨吗", "今天天气怎么样", "外面多少度", "周末会下雪吗", "查一下天气预报"],
      "music": ["放一首歌", "我想听音乐", "播放下一首歌曲", "来点爵士乐", "把音乐声音调大"],
      "alarm": ["七点叫我起床", "定一个明早的闹钟", "取消闹钟", "我的闹钟是几点", "设置闹钟"],
    ],
  ]

  private func knowledge(_ language: Language) throws -> Knowledge {
    var source = KnowledgeSource()
    for (id, questions) in try #require(Self.examples[language]).sorted(by: { $0.key < $1.key }) {
      var intent = SourceIntent(id)
      intent.questions = questions.map { SourceQuestion($0, language) }
      source.intents.append(intent)
    }
    return try KnowledgeTrainer.knowledge(of: source)
  }

  @Test(arguments: [
    (Language.english, "明天的天气预报", "weather"), (.english, "播放一首歌曲", "music"),
    (.english, "把闹钟取消", "alarm"), (.chinese, "weather forecast please", "weather"),
    (.chinese, "play that song again", "music"), (.chinese, "cancel the alarm", "alarm"),
  ])
  func anFAQIsAskedInTheOtherLanguage(written: Language, question: String, expected: String) throws {
    let knowledge = try knowledge(written)
    var classifier = Classifier(knowledge)
    let best = try #require(classifier.classify(question).best)
    #expect(knowledge[best.intent].id == expected)
  }

  @Test(arguments: [
    (Language.english, "any thunderstorms or drizzle", "weather"), (.english, "I love this melody", "music"),
    (.chinese, "会打雷吗", "weather"), (.chinese, "喜欢这段旋律", "music"),
  ])
  func unknownWordsSpeakByTheirMeaning(language: Language, question: String, expected: String) throws {
    let knowledge = try knowledge(language)
    var classifier = Classifier(knowledge)
    let explanation = classifier.explain(question)
    #expect(explanation.candidates.first?.intent.id == expected)
    #expect(explanation.parts.contains { $0.kind == .meaning && !$0.nearWords.isEmpty })
    for (number, candidate) in explanation.candidates.enumerated() {
      let sum = explanation.parts.reduce(0) { $0 + $1.contributions[number] }
      #expect(abs(sum - candidate.score) < 1e-4)
    }
  }

  @Test(arguments: [("weather", Language.chinese, "天气"), ("音乐", .english, "music")])
  func aWordIsNearItsTranslation(word: String, language: Language, translation: String) throws {
    let meaning = try #require(try knowledge(.english).meaning(of: word))
    #expect(meaning.inTable[language]?.contains { $0.word == translation } == true)
    #expect(meaning.inExamples.allSatisfy { $0.similarity <= 1.0001 })
  }

  @Test(arguments: ["", "xqzvw", "12345"])
  func whatTheTableDoesNotHaveHasNoMeaning(word: String) throws {
    #expect(try knowledge(.english).meaning(of: word) == nil)
  }
}
