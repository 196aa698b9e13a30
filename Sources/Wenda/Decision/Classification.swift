/// What the classifier makes of one utterance.
public struct Classification: Sendable {
  /// An intent that may be meant, by its number, and the chance that it is.
  public struct Candidate: Sendable, Equatable {
    /// The number of the intent.
    public var intent: Int
    /// From 0 to 1. That of the best candidate is calibrated: of the questions answered at 0.8, four
    /// in five are answered rightly. Those behind it share the rest with all other intents.
    public var confidence: Float
  }

  /// What to do.
  public enum Decision: Sendable, Equatable {
    /// The best candidate is meant.
    case answer
    /// Two or three intents are too close to choose between.
    case askBack(count: Int)
    /// It does not know.
    case decline
  }

  /// The language it is asked in; nil where it has no words.
  public var language: Language?
  /// The best candidates, best first: three, or as many as there are intents.
  public var candidates: Candidates
  /// What follows from the candidates.
  public var decision: Decision
  /// Whether several intents are too close to choose between.
  var asksBack: Bool { if case .askBack = decision { true } else { false } }
  /// Whether the examples decide it, as one of them says the same word for word.
  public internal(set) var isTold = false

  /// Up to three candidates, kept in place so that a classification allocates nothing.
  public struct Candidates: Sendable, RandomAccessCollection {
    private var first = Candidate(intent: 0, confidence: 0)
    private var second = Candidate(intent: 0, confidence: 0)
    private var third = Candidate(intent: 0, confidence: 0)
    /// How many there are.
    public private(set) var count = 0

    /// How many there can be.
    public static let capacity = 3
    /// The first place.
    public var startIndex: Int { 0 }
    /// Behind the last place.
    public var endIndex: Int { count }

    /// The candidate at a place, best first.
    ///
    /// - Precondition: `index` is in `0..<count`.
    public subscript(index: Int) -> Candidate {
      get {
        precondition(index >= 0 && index < count, "there is no candidate at this place")
        return index == 0 ? first : index == 1 ? second : third
      }
      set {
        switch index {
        case 0: first = newValue
        case 1: second = newValue
        default: third = newValue
        }
      }
    }

    /// Puts a candidate in its place, and drops the least one where there is no room. Behind its equals.
    mutating func insert(_ candidate: Candidate) {
      if count < Self.capacity {
        count += 1
      } else if candidate.confidence <= self[count - 1].confidence {
        return
      }
      var place = count - 1
      while place > 0, self[place - 1].confidence < candidate.confidence {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = candidate
    }
  }

  /// The best candidate; nil where there are no words.
  public var best: Candidate? { candidates.first }
}
