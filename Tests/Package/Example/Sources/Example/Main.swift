import Wenda
import WendaAuthoring

/// Uses Wenda as another package would: the output is compared with `expected.txt`.
@main struct Main {
  static func main() async throws {
    let loaded = try Knowledge.load("FAQ")
    print("loaded:", loaded.intents.map(\.id).joined(separator: ", "))
    ask(loaded)
    converse(try KnowledgeTrainer.knowledge(of: library()))
    await askAtOnce(loaded)
    tellErrors()
  }

  /// Single questions, and what was decided on them.
  static func ask(_ knowledge: Knowledge) {
    var responder = Responder(Classifier(knowledge))
    for question in ["When do you open?", "图书馆几点开门", "Do you sell coffee?"] {
      let understanding = responder.understand(question)
      let language = responder.answerLanguage(understanding.classification)
      let intents = understanding.decision == .answer ? understanding.answered.map { knowledge[$0].id } : []
      print("asked:", question, "→", understanding.decision.rawValue, intents)
      print("  " + responder.words(for: understanding, in: language).prefix { $0 != "\n" })
    }
  }

  /// A conversation, in which the second message only means something after the first.
  static func converse(_ knowledge: Knowledge) {
    var conversation = Conversation(Responder(Classifier(knowledge)))
    for message in ["How do I borrow a book?", "for how long?", "怎么借书？", "能借多久？"] {
      let reply = conversation.reply(to: message)
      print("said:", message, "→", reply.intents(in: knowledge).map(\.id), reply.body)
    }
  }

  /// An FAQ built in memory.
  static func library() -> KnowledgeSource {
    var borrow = SourceIntent("borrow-books")
    borrow.titles = [.chinese: "借书", .english: "Borrowing books"]
    borrow.questions = [
      SourceQuestion("How do I borrow a book?", .english),
      SourceQuestion("Can I take a book home?", .english),
      SourceQuestion("怎么借书？", .chinese), SourceQuestion("书可以带回家吗？", .chinese),
    ]
    borrow.answers = [.chinese: "凭借书证到柜台办理。", .english: "Bring your library card to the desk."]
    var loan = SourceIntent("loan-time")
    loan.questions = [
      SourceQuestion("How long may I keep a book?", .english), SourceQuestion("一本书可以借多长时间？", .chinese),
    ]
    loan.followUps = [
      .init(
        after: [.init("borrow-books")],
        questions: [SourceQuestion("for how long?", .english), SourceQuestion("能借多久？", .chinese)])
    ]
    loan.answers = [.chinese: "四个星期。", .english: "Four weeks."]
    var source = KnowledgeSource()
    source.intents = [borrow, loan]
    source.outOfScope = [SourceQuestion("Do you sell books?", .english), SourceQuestion("你们卖书吗？", .chinese)]
    return source
  }

  /// One knowledge base serves many tasks; each has a responder of its own.
  static func askAtOnce(_ knowledge: Knowledge) async {
    let questions = ["When do you open?", "怎么借书？", "几点开门？", "How can I borrow a book?"]
    let answers = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<64 {
        group.addTask {
          var responder = Responder(Classifier(knowledge))
          let understanding = responder.understand(questions[number % questions.count])
          return (number, understanding.answered.map { knowledge[$0].id }.joined(separator: "+"))
        }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    let first = (0..<questions.count).map { answers[$0] ?? "" }
    let isSame = answers.allSatisfy { $0.value == first[$0.key % questions.count] }
    print("at once:", first, "from \(answers.count) tasks,", isSame ? "all alike" : "DIFFERENT")
  }

  /// Typed errors, which print as a person would read them.
  static func tellErrors() {
    do {
      _ = try Knowledge.load("Broken")
    } catch let error as KnowledgeError {
      print("caught:", error)
    } catch {
      print("UNEXPECTED:", error)
    }
    do {
      _ = try Knowledge.load("nowhere")
    } catch let error as FileError {
      print("caught:", error)
    } catch {
      print("UNEXPECTED:", error)
    }
    do throws(ImageError) {
      _ = try Knowledge(image: [1, 2, 3])
    } catch {
      print("caught:", error)
    }
  }
}
