@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// A labelled question with what was made of it; the likeliest intent is the one answered unless said.
func evaluated(
  _ text: String = "?", expecting accepted: [String] = [], answered: String? = nil,
  likeliest: String? = nil, at confidence: Double = 0.5, kind: String = "", language: String = "en"
) -> EvaluatedQuestion {
  EvaluatedQuestion(
    text: text, acceptedIntents: accepted, kind: kind, language: language, predictedIntent: answered,
    topCandidate: answered ?? likeliest, confidence: confidence)
}

/// Eight in scope, of which five are right; four out of scope, of which three are declined.
let mixedQuestions = [
  evaluated("hi", expecting: ["greet"], answered: "greet", at: 0.95, kind: "terse"),
  evaluated("你好", expecting: ["greet"], answered: "greet", at: 0.9, kind: "terse", language: "zh"),
  evaluated("hello there", expecting: ["greet"], answered: "bye", at: 0.6, kind: "long"),
  evaluated("嗨", expecting: ["greet"], likeliest: "greet", at: 0.3, kind: "terse", language: "zh"),
  evaluated("再见", expecting: ["bye"], answered: "bye", at: 0.8, kind: "terse", language: "zh"),
  evaluated("see you", expecting: ["bye", "greet"], answered: "greet", at: 0.7, kind: "long"),
  evaluated("a fee?", expecting: ["fees"], answered: "fees", at: 0.85, kind: "terse"),
  evaluated("多少钱", expecting: ["fees"], likeliest: "bye", at: 0.2, kind: "terse", language: "zh"),
  evaluated("will it rain", likeliest: "fees", at: 0.1),
  evaluated("下雨吗", likeliest: "bye", at: 0.3, language: "zh"),
  evaluated("how tall is Everest", answered: "fees", at: 0.65),
  evaluated("乒乓球", language: "zh"),
]
