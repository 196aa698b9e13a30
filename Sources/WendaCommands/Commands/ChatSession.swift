import Wenda
import WendaAuthoring
import WendaStreams

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
  /// The last message that something was decided on, what that rests on, and what decided, which is no longer what
  /// answers where the knowledge was read again.
  private var lastDecision: (message: String, reply: Reply, responder: Responder)?
  /// Whether the knowledge was read again since.
  private var hasReloaded = false
  /// All turns so far but `:save` and `:quit`.
  private(set) var turns: [Turn] = []
  /// Whether `:save` writes its file, or only says so.
  var writesFiles = true
  /// The files that `:save` wrote, which it may write again.
  private var saved: Set<String> = []
  /// The file that the last line would have replaced; saying so once more does it.
  private var toReplace: String?

  init(_ options: ChatOptions, _ knowledge: Knowledge) {
    self.options = options
    conversation = Conversation(
      Responder(options.knowledge.classifier(knowledge), language: options.language),
      firstLanguage: options.locale)
  }

  static let commandHelp = """
    :help  :帮助               these commands · 显示这些命令
    :topics  :主题             all topics; a number picks one · 全部主题，输入编号选择
    :why  :为什么              explain the last answer · 解释上一条回答
    :language zh|en|auto       language of the answers · 回答用的语言
    :reload                    read the knowledge files again · 重新读取知识文件
    :save FILE                 save the conversation as a golden transcript · 保存为对话样本
    :quit  :退出               leave · 离开
    """

  /// The commands, for completion; `:帮助` and the like are other names of them.
  static let commandNames = [
    ("help", false), ("帮助", false), ("topics", false), ("主题", false), ("why", false), ("为什么", false),
    ("language", true), ("语言", true), ("reload", false), ("save", true), ("quit", false), ("退出", false),
  ].map { (name: $0.0, takesArgument: $0.1) }

  func greeting() -> String { conversation.greeting() }

  /// What answers now.
  var knowledge: Knowledge { conversation.responder.knowledge }

  private var language: Language { conversation.language }

  /// Takes one line of the person's.
  mutating func turn(_ line: String) -> Turn {
    let input = line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let mayReplace = toReplace
    toReplace = nil
    guard input.hasPrefix(":") || input.hasPrefix("：") else {
      guard line.utf8.count <= BatchLimits.question else { return record(tooLong(line)) }
      let reply = conversation.reply(to: line)
      if reply.ground != .nothing {
        lastDecision = (line, reply, conversation.responder)
        hasReloaded = false
      }
      return record(turn(line, reply))
    }
    let words = input.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    let argument = words.count > 1 ? words[1] : nil
    switch words.first ?? "" {
    case "save": return Turn(input: line, text: save(argument, mayReplace), decision: Self.command)
    case "quit", "q", "exit", "退出":
      return Turn(input: line, text: say("再见！", "Goodbye!"), decision: Self.command, ends: true)
    default:
      let text = command(words.first ?? "", argument)
      return record(Turn(input: line, text: text, decision: Self.command))
    }
  }

  /// The turn of a reply: `exit` is obeyed, and `help` told where there is more.
  private func turn(_ line: String, _ reply: Reply) -> Turn {
    var turn = Turn(input: line, text: reply.text, decision: decision(reply.outcome))
    switch reply.ground {
    case .act(.quit): turn.ends = true
    case .act(.help):
      turn.text +=
        "\n\n" + say("输入 :topics 看全部主题，:help 看命令。", "Type :topics for all topics, :help for the commands.")
    default: break
    }
    return turn
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

  private func decision(_ outcome: Reply.Outcome) -> String { decision(outcome, knowledge) }

  private func decision(_ outcome: Reply.Outcome, _ knowledge: Knowledge) -> String {
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
    case "topics", "主题": return conversation.offerTopics(in: language)
    case "why", "为什么": return why()
    case "language", "语言": return setLanguage(argument)
    case "reload": return reloadKnowledge()
    default:
      return say("没有 :\(name) 这个命令；:help 列出全部命令。", "There is no command :\(name); :help lists them.")
    }
  }

  /// The explanation of the last decision by the knowledge that it was made with.
  private mutating func why() -> String {
    guard lastDecision != nil, hasReloaded else { return explanation() }
    return say(
      "（这是重新读取知识之前的回答；再问一次，就按新的知识回答。）",
      "(This was before the knowledge was read again; ask once more to have it answered anew.)")
      + "\n" + explanation()
  }

  private func explanation() -> String {
    guard case (let message, let reply, var responder)? = lastDecision else {
      return say("还没有可以解释的回答。", "There is no answer to explain yet.")
    }
    switch reply.ground {
    case .choice(let places):
      let numbers = places.map { "\($0 + 1)" }.joined(separator: ", ")
      let names = decision(reply.outcome, responder.knowledge)
      return say("您选了列表中的第 \(numbers) 项：\(names)。", "You chose number \(numbers) of the list: \(names).")
    case .followUp(let followUp):
      let knowledge = responder.knowledge
      let (after, intent) = (knowledge[followUp.after].id, knowledge[followUp.intent].id)
      let share = FixedPoint.text(followUp.similarity * 100, digits: 0)
      return say(
        "这是 \(after) 之后的追问，像“\(followUp.text)”（\(share) %），所以是 \(intent)。",
        "This asks on after \(after), like \"\(followUp.text)\" (\(share) %), so it is \(intent).")
    case .ellipsis(let question):
      return say("接着上一个问题，读作：", "Read with the last question as: ") + "\n\n"
        + ExplanationSummary(language: language).text(responder.explain(question))
    case .topic(let topic):
      let intent = responder.knowledge[topic].id
      return say(
        "这句话接着上一个主题 \(intent)，它的回答里说到了所问的事。",
        "This asks on about the last topic, \(intent), whose answer speaks of it.")
    case .listed(let number, let item):
      return say(
        "这是上一条回答里列出的第 \(number) 项：“\(item)”，所以是 \(decision(reply.outcome))。",
        "This is number \(number) of the list in the last answer, \"\(item)\", so it is \(decision(reply.outcome))."
      )
    case .act(let act): return whyAct(act, reply)
    case .message, .nothing:
      return ExplanationSummary(language: language).text(responder.explain(message))
    }
  }

  /// What was said about the conversation, and what was done about it.
  private func whyAct(_ act: DialogueAct, _ reply: Reply) -> String {
    let (chinese, english): (String, String) =
      switch act {
      case .no: ("否定", "a no")
      case .complaint: ("抱怨", "a complaint")
      case .repetition: ("请求再说一遍", "a wish to hear it again")
      case .speakChinese: ("请求用中文回答", "a wish for Chinese")
      case .speakEnglish: ("请求用英文回答", "a wish for English")
      case .help: ("求助", "a call for help")
      case .quit: ("要离开", "a wish to leave")
      default: ("寒暄", "small talk")
      }
    let followed = reply.decision == .none ? "" : say("，于是：", ", so: ") + decision(reply.outcome)
    return say("这句话说的是对话本身：\(chinese)", "This is about the conversation: \(english)") + followed
      + say("。", ".")
  }

  private mutating func setLanguage(_ code: String?) -> String {
    guard let code, code == "auto" || Language(code: code) != nil else {
      return say("请写 :language zh、en 或 auto。", "Write :language zh, en or auto.")
    }
    conversation.responder.language = Language(code: code)
    conversation.forgetWishedLanguage()
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
      conversation = Conversation(responder, firstLanguage: language)
      hasReloaded = lastDecision != nil
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

  private mutating func save(_ typed: String?, _ mayReplace: String?) -> String {
    guard let typed else { return say("请写出文件名：:save FILE", "Name a file: :save FILE") }
    let path = typed.expandingHome(options.home)
    do {
      var replaces = false
      if writesFiles {
        replaces = FileDescriptor.status(path: path) != nil
        if replaces, let objection = objection(to: path, mayReplace) { return objection }
        try writeFile(Transcript(turns, header: TranscriptHeader.lines(options, file: path)).text, to: path)
        saved.insert(path)
      }
      return replaces
        ? say(
          "已存入 \(path)（\(turns.count) 轮），替换了原来的。",
          "Saved to \(path) (\(turns.count) turns), replacing what was there.")
        : say("已存入 \(path)（\(turns.count) 轮）。", "Saved to \(path) (\(turns.count) turns).")
    } catch {
      return "\(error)"
    }
  }

  /// Why a file that exists is not replaced, at least not yet; nil for what was saved in this conversation.
  private mutating func objection(to path: String, _ mayReplace: String?) -> String? {
    guard !options.knowledge.holds(path) else {
      return say(
        "\(path) 是问答知识的文件，没有覆盖；请换一个文件名。",
        "\(path) belongs to the knowledge and stays as it is; choose another name.")
    }
    guard !saved.contains(path), mayReplace != path else { return nil }
    toReplace = path
    return say(
      "\(path) 已经存在，还没有覆盖；要覆盖就再输入一次，或者换一个文件名。",
      "\(path) exists already and stays as it is; to replace it, say so once more, or choose another name.")
  }

  private func say(_ chinese: String, _ english: String) -> String {
    ByLanguage(chinese, english)[language]
  }
}
