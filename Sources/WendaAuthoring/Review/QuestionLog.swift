import Wenda

/// A question that was asked, as often as it was, and what was decided then.
public struct AskedQuestion: Sendable {
  /// As it was asked first.
  public var text: String
  /// How often it was asked, in words that fold to the same.
  public var count: Int
  /// The weakest decision that a record tells; nil where none does.
  public var recorded: ReviewDecision?
}

/// What was asked, each question once: what differs in case, width, punctuation or old forms of characters only
/// is one question.
///
/// Memory is bounded: when it is full, further different questions are counted and not kept.
public struct QuestionLog: Sendable {
  /// The different questions, in the order in which they came.
  public private(set) var questions: [AskedQuestion] = []
  /// How many there were with words, kept or not.
  public private(set) var count = 0
  /// How many had no letter or digit.
  public private(set) var wordless = 0
  /// How many different ones came when no more could be kept. One that came again counts again.
  public private(set) var dropped = 0

  /// So many different questions are kept, and so many bytes of them.
  public static let mostQuestions = 200_000
  private static let mostBytes = 64 << 20

  private var numbers: [UInt64: Int32] = [:]
  private var bytes = 0
  private var scanner = WordScanner()
  private let mostQuestions: Int

  /// An empty log, which keeps so many different questions.
  public init(mostQuestions: Int = QuestionLog.mostQuestions) { self.mostQuestions = mostQuestions }

  /// Adds a question in valid UTF-8.
  package mutating func add(_ text: FlatArray<UInt8>, recorded: ReviewDecision? = nil) {
    scanner.scan(text)
    guard let key = SynonymIndex.key(of: scanner.words) else {
      wordless += 1
      return
    }
    count += 1
    if let number = numbers[key] {
      let place = Int(number)
      questions[place].count += 1
      questions[place].recorded = ReviewDecision.weakest(questions[place].recorded, recorded)
    } else if questions.count < mostQuestions, bytes + text.count <= Self.mostBytes {
      numbers[key] = Int32(questions.count)
      bytes += text.count
      questions.append(
        AskedQuestion(text: String(decoding: text, as: UTF8.self), count: 1, recorded: recorded))
    } else {
      dropped += 1
    }
  }

  /// Adds a question.
  public mutating func add(_ text: String, recorded: ReviewDecision? = nil) {
    text.withFlatUTF8 { add($0, recorded: recorded) }
  }
}

extension QuestionLog {
  /// The language that most of the questions are in, English where neither has more.
  public var language: Language {
    var scanner = WordScanner()
    var (chinese, english) = (0, 0)
    for question in questions {
      scanner.scan(question.text)
      switch scanner.words.withFlatArray({ LanguageDetector.detect($0) }) {
      case .chinese: chinese += question.count
      case .english: english += question.count
      case nil: break
      }
    }
    return chinese > english ? .chinese : .english
  }
}
