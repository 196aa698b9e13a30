import Wenda

/// A conversation with its commands. The terminal, the transcripts and the tests all run this.
struct ChatSession {
  /// One turn: what was typed, and what came of it.
  struct Turn {
    var input: String
    var text: String
    /// What was decided, as transcripts write it.
    var decision: String
    var ends = false
  }

  private var conversation: Conversation
  private let options: ChatOptions
  /// The last message that something was decided on, and what that rests on.
  private var lastDecision: (message: String, reply: Reply)?
  /// All turns so far but `:save` and `:quit`.
  private(set) var turns: [Turn] = []
  /// Whether `:save` writes its file, or only says so.
  var writesFiles = true
  /// The files that `:save` wrote, which it may write again.
  private var saved: Set<String> = []

  init(_ options: ChatOptions, _ knowledge: Knowledge) {
    self.options = options
    conversation = Conversation(
      Responder(options.knowledge.classifier(knowledge), language: options.language),
      firstLanguage: options.locale)
  }

  static let commandHelp = """
    :help  :帮助               these commands · 显示这些命令
    :topics  :主题             all topics · 全部主题
    :why  :为什么              explain the last answer · 解释上一条回答
    :language zh|en|auto       language of the answers · 回答用的语言
    :reload                    read the knowledge files again · 重新读取知识文件
    :save FILE                 save the conversation as a golden transcript · 保存为对话样本
    :quit  :退出               leave · 离开
    """

  func greeting() -> String { conversation.greeting() }

  private var language: Language { conversation.responder.language ?? conversation.lastLanguage }

  /// Takes one line of the person's.
  mutating func turn(_ line: String) -> Turn {
    let input = line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    guard input.hasPrefix(":") || input.hasPrefix("：") else {
      guard line.utf8.count <= BatchLimits.question else { return record(tooLong(line)) }
      let reply = conversation.reply(to: line)
      if reply.ground != .nothing { lastDecision = (line, reply) }
      return record(Turn(input: line, text: reply.text, decision: decision(reply.outcome)))
    }
    let words = input.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let argument = words.count > 1 ? words[1] : nil
    switch words.first ?? "" {
    case "save": return Turn(input: line, text: save(argument), decision: Self.command)
    case "quit", "q", "exit", "退出":
      return Turn(input: line, text: say("再见！", "Goodbye!"), decision: Self.command, ends: true)
    default:
      let text = command(words.first ?? "", argument)
      return record(Turn(input: line, text: text, decision: Self.command))
    }
  }

  /// The turn of a message that is not answered for its length; what was typed is not kept.
  private func tooLong(_ line: String) -> Turn {
    let (size, most) = (line.utf8.count, BatchLimits.question)
    let text = say(
      "这条消息太长（\(size) 字节）；最多 \(most) 字节。",
      "This message is too long (\(size) bytes); at most \(most) are answered.")
    return Turn(input: String(line.prefix(80)) + "…", text: text, decision: "none")
  }

  /// How transcripts write that a command of the conversation was run.
  static let command = "command"

  private mutating func record(_ turn: Turn) -> Turn {
    turns.append(turn)
    return turn
  }

  private func decision(_ outcome: Reply.Outcome) -> String {
    let knowledge = conversation.responder.knowledge
    func names(_ intents: [Int]) -> String { intents.map { knowledge[$0].id }.joined(separator: ", ") }
    switch outcome {
    case .answered(let intents): return names(intents)
    case .askedBack(let intents): return "? " + names(intents)
    case .declined: return "declined"
    case .none: return "none"
    }
  }

  private mutating func command(_ name: String, _ argument: String?) -> String {
    switch name {
    case "help", "帮助": return Self.commandHelp
    case "topics", "主题": return conversation.topics(in: language)
    case "why", "为什么": return why()
    case "language", "语言": return setLanguage(argument)
    case "reload": return reloadKnowledge()
    default:
      return say("没有 :\(name) 这个命令；:help 列出全部命令。", "There is no command :\(name); :help lists them.")
    }
  }

  private mutating func why() -> String {
    guard let (message, reply) = lastDecision else {
      return say("还没有可以解释的回答。", "There is no answer to explain yet.")
    }
    switch reply.ground {
    case .choice(let places):
      let numbers = places.map { "\($0 + 1)" }.joined(separator: ", ")
      let names = decision(reply.outcome)
      return say("您选了列表中的第 \(numbers) 项：\(names)。", "You chose number \(numbers) of the list: \(names).")
    case .followUp(let followUp):
      let knowledge = conversation.responder.knowledge
      let (after, intent) = (knowledge[followUp.after].id, knowledge[followUp.intent].id)
      let share = decimal(followUp.similarity * 100, 0)
      return say(
        "这是 \(after) 之后的追问，像“\(followUp.text)”（\(share) %），所以是 \(intent)。",
        "This asks on after \(after), like \"\(followUp.text)\" (\(share) %), so it is \(intent).")
    case .message, .nothing:
      return ExplanationSummary(language: language).text(conversation.responder.explain(message))
    }
  }

  private mutating func setLanguage(_ code: String?) -> String {
    guard let code, code == "auto" || Language(code: code) != nil else {
      return say("请写 :language zh、en 或 auto。", "Write :language zh, en or auto.")
    }
    conversation.responder.language = Language(code: code)
    switch code {
    case "zh": return "以后用中文回答。"
    case "en": return "From now on the answers are in English."
    default: return say("以后用提问的语言回答。", "From now on the answers are in the language of the question.")
    }
  }

  private mutating func reloadKnowledge() -> String {
    do {
      let classifier = options.knowledge.classifier(try options.knowledge.knowledge())
      let responder = Responder(classifier, language: conversation.responder.language)
      conversation = Conversation(responder, firstLanguage: conversation.lastLanguage)
      lastDecision = nil
      return say(
        "已重新读取：\(responder.knowledge.intentCount) 个主题。",
        "Read again: \(responder.knowledge.intentCount) topics.")
    } catch let error as KnowledgeError {
      let list = error.diagnostics.map { $0.description.printable(newline: .escape) }.joined(separator: "\n")
      return list + "\n" + say("知识没有更换。", "The knowledge is unchanged.")
    } catch let error as FileError {
      return say("读不了 \(error.path)：\(error.reason)", "Cannot read \(error.path): \(error.reason)")
    } catch {
      return "\(error)"
    }
  }

  private mutating func save(_ path: String?) -> String {
    guard let path else { return say("请写出文件名：:save FILE", "Name a file: :save FILE") }
    do {
      if writesFiles {
        guard saved.contains(path) || FileDescriptor.status(path: path) == nil else {
          return say(
            "\(path) 已经存在，没有覆盖；请换一个文件名。",
            "\(path) exists already and stays as it is; choose another name.")
        }
        try writeFile(Transcript(turns, header: TranscriptHeader.lines(options, file: path)).text, to: path)
        saved.insert(path)
      }
      return say("已存入 \(path)（\(turns.count) 轮）。", "Saved to \(path) (\(turns.count) turns).")
    } catch {
      return "\(error)"
    }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}
