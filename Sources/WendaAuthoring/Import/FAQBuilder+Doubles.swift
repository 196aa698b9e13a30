import Wenda

extension FAQBuilder {
  /// Leaves each question, as Wenda reads it, where it stands first: under two topics it would be answered by
  /// chance, and as a follow-up it would say nothing new.
  mutating func removeDoubles(_ faq: inout ImportedFAQ) {
    var owners: [String: Int] = [:]
    var scanner = WordScanner()
    let ids = faq.intents.map(\.id)
    for number in faq.intents.indices {
      faq.intents[number].questions = faq.intents[number].questions.filter { question in
        let text = scanner.folded(question.text)
        guard !text.isEmpty, let owner = owners[text] else {
          owners[text] = number
          return true
        }
        noteDouble(question, owner == number ? nil : ids[owner])
        return false
      }
    }
    for number in faq.intents.indices {
      var followUps = faq.intents[number].followUps
      for list in followUps.indices {
        followUps[list].questions = followUps[list].questions.filter { question in
          guard let owner = owners[scanner.folded(question.text)] else { return true }
          noteDouble(question, ids[owner])
          return false
        }
      }
      faq.intents[number].followUps = followUps.filter { !$0.questions.isEmpty }
    }
  }

  private mutating func noteDouble(_ question: ImportedQuestion, _ owner: String?) {
    let text = question.text.shown
    guard let owner else {
      return note(
        question.place, "“\(text)” is there twice but for case and signs; taken over once",
        remedy: "nothing needs to be done")
    }
    note(
      question.place, "“\(text)” is asked under “\(owner)” too; taken over there only",
      remedy: "move it if it is answered better here")
  }
}
