import Wenda
import WendaAuthoring

/// What `wenda review` says, in one language.
struct ReviewWords {
  let language: Language

  func say(_ chinese: String, _ english: String) -> String { ByLanguage(chinese, english)[language] }

  func summary(_ review: QuestionReview) -> String {
    let log = review.log
    func count(_ decision: ReviewDecision) -> Int { review.counts[decision] ?? 0 }
    let sure = FixedPoint.text(review.sure, digits: 2)
    var text = say(
      "问了 \(log.count) 次，不同的问题 \(log.questions.count) 个：已回答 \(count(.answered))，没把握 \(count(.unsure))（低于 \(sure)），"
        + "反问 \(count(.asked))，婉拒 \(count(.declined))",
      "asked \(counted(log.count, "time")), \(counted(log.questions.count, "different question")): "
        + "\(count(.answered)) answered, \(count(.unsure)) unsure (below \(sure)), \(count(.asked)) asked back, "
        + "\(count(.declined)) declined")
    if review.told > 0 {
      text += say(
        "，其中 \(review.told) 次是例句要求婉拒的", ", of which \(review.told) as an example out of scope says")
    }
    if review.answeredByNow > 0 {
      text += say(
        "；另有 \(review.answeredByNow) 次当时没答上，现在能答", "; \(review.answeredByNow) not answered then are by now")
    }
    if log.wordless > 0 { text += say("；\(log.wordless) 行没有字词", "; \(log.wordless) without words") }
    return text
  }

  func decisions(_ group: QuestionReview.Group) -> String {
    let names: [(ReviewDecision, String, String)] = [
      (.declined, "婉拒", "declined"), (.asked, "反问", "asked back"), (.unsure, "没把握", "unsure"),
    ]
    let present = names.filter { group.count($0.0) > 0 }
    guard present.count > 1 else { return present.map { say($0.1, $0.2) }.joined() }
    return present.map { say("\($0.1) \(group.count($0.0))", "\(group.count($0.0)) \($0.2)") }
      .joined(separator: say("，", ", "))
  }

  func nearest(_ entry: ReviewReport.Entry) -> String {
    entry.nearest.map { say("最接近 \($0.id)", "nearest \($0.id)") } ?? say("没有接近的主题", "near no topic")
  }

  func why(_ entry: ReviewReport.Entry) -> String {
    let words = entry.reason.unknownWords.prefix(8).joined(separator: say("、", ", "))
    let reason = entry.reason.shortfall.text(in: language)
    return words.isEmpty ? reason : reason + say("；例句里没有：", "; in no example: ") + words
  }

  func more(_ count: Int) -> String { say("……另有 \(count) 个问法", "… \(count) more") }
}
