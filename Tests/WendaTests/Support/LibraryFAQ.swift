import TestSupport
@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// A small FAQ in both languages, of a public library.
enum LibraryFAQ {
  static let files = [
    "greeting.md": file(
      "greeting", section: nil, titles: ("问候", "Greeting"),
      chinese: ["你好", "您好", "嗨", "早上好", "喂，有人吗", "哈喽"],
      english: ["hello", "hi there", "good morning", "hey", "hi", "greetings"],
      answers: ("您好！", "Hello!")),
    "opening-hours.md": file(
      "opening-hours", related: "library-card", titles: ("开放时间", "Opening hours"),
      chinese: ["图书馆几点开门", "几点关门", "周末开放吗", "星期天开不开", "开放时间", "节假日图书馆营业吗", "今天开到几点", "图书馆什么时候开馆"],
      english: [
        "When does the library open?", "opening hours", "Is the library open on Sunday?",
        "What time do you close?",
        "Are you open on public holidays?", "closing time today", "how late is the library open",
        "weekend hours",
      ],
      answers: ("每天九点到十八点开放。\n\n节假日不开放。", "Open from 9 to 18 every day.\n\nClosed on public holidays.")),
    "library-card.md": file(
      "library-card", related: "opening-hours, lost-book", titles: ("办借书证", "Getting a library card"),
      chinese: ["怎么办借书证", "如何申请读者证", "办图书证要什么材料", "借书证在哪里办", "我想办一张借书证", "小孩能办借书证吗", "外地人可以办证吗", "读者卡怎么办理"],
      english: [
        "How do I get a library card?", "apply for a library card", "What do I need to register for a card?",
        "Where can I sign up for a reader card?", "I want to join the library",
        "Can children get a library card?",
        "library card application", "becoming a member of the library",
      ],
      followUps: ("opening-hours", ["那要带什么？", "那几个人一起来呢"], ["What should I bring?", "and for two people"]),
      answers: ("1. 带上身份证。\n2. 到一楼柜台。", "1. Bring an identity card.\n2. Go to the desk on floor 1.")),
    "lost-book.md": file(
      "lost-book", related: "library-card", titles: ("书丢了", "A lost book"),
      chinese: ["书丢了怎么办", "借的书找不到了", "遗失图书如何赔偿", "我把借来的书弄丢了", "丢书要赔吗", "书被弄坏了怎么处理", "借的书不见了", "图书遗失赔偿"],
      english: [
        "I lost a book", "What happens if I lose a borrowed book?", "lost book",
        "I can't find the book I borrowed",
        "paying for a missing book", "The book got damaged, what now?", "my dog ate a library book",
        "compensation for lost books",
      ],
      followUps: ("library-card, opening-hours", ["丢了呢？"], ["And if I lose it?"]),
      answers: ("请按原价赔偿。", "Please pay its price.")),
    "printing.md": file(
      "printing", related: "wifi", titles: ("打印复印", "Printing and copying"),
      chinese: ["可以打印吗", "哪里能复印", "打印机怎么用", "我要打印一份文件", "有复印机吗", "打印服务", "在图书馆打印论文", "能扫描文件吗"],
      english: [
        "Can I print here?", "Where is the copier?", "How does the printer work?",
        "I need to print a document",
        "printing service", "photocopying", "Can I scan documents?", "print my thesis at the library",
      ],
      answers: ("二楼有打印机。", "There are printers on floor 2.")),
    "wifi.md": file(
      "wifi", related: "printing", titles: ("无线网络", "Wireless network"),
      chinese: ["有无线网吗", "怎么连无线网", "wifi密码是什么", "图书馆能上网吗", "连不上网", "网络密码", "电脑怎么上网", "无线网怎么登录"],
      english: [
        "Is there wifi?", "How do I connect to the wireless network?", "wifi password",
        "Can I use the internet here?",
        "internet access", "my laptop won't connect", "log in to the network", "What is the wi-fi called?",
      ],
      answers: ("无线网络对读者开放。", nil)),
    "out-of-scope.md": """
    # out-of-scope

    ## Questions

    ### 中文

    - 今天天气怎么样
    - 附近有什么好吃的
    - 给我讲个笑话
    - 火车票怎么买
    - 股票会涨吗
    - 你喜欢什么颜色

    ### English

    - What's the weather like?
    - a good restaurant nearby
    - tell me a joke
    - buy train tickets
    - Who won the match?
    - your favourite colour
    """,
    "synonyms.zh.txt": "借书证, 读者证, 图书证, 读者卡 => library-card\n无线网, 无线网络 => wireless\n打印, 复印 => print\n",
    "synonyms.en.txt":
      "library card, reader card, membership => library-card\nwifi, wi-fi, wireless, wireless network => wireless\n"
      + "print, printing, copy, photocopy, photocopying => print\n",
  ]

  /// The FAQ, or what other files say, as its author wrote it.
  static func source(_ files: [String: String] = files) throws -> KnowledgeSource {
    let folder = try ScratchFolder(files)
    return try withExtendedLifetime(folder) { try KnowledgeSource.load(folder.path()) }
  }

  /// Fitted once for all tests.
  static let knowledge = Result { try Knowledge(image: KnowledgeTrainer.image(of: source())) }

  static func classifier(threshold: Float? = nil) throws -> Classifier {
    Classifier(try knowledge.get(), threshold: threshold)
  }

  static func file(
    _ id: String, section: String? = "图书馆", related: String? = nil, titles: (String, String),
    chinese: [String], english: [String],
    followUps: (after: String, chinese: [String], english: [String])? = nil, answers: (String?, String?)
  ) -> String {
    var lines = ["# \(id)", ""]
    if let section { lines.append("- Section: \(section)") }
    if let related { lines.append("- Related: \(related)") }
    lines += ["", "## Title", "", "- 中文: \(titles.0)", "- English: \(titles.1)", "", "## Questions"]
    lines += list(chinese, english)
    if let followUps {
      lines += ["", "## Follow-ups after \(followUps.after)"] + list(followUps.chinese, followUps.english)
    }
    lines += ["", "## Answer"]
    if let answer = answers.0 { lines += ["", "### 中文", "", answer] }
    if let answer = answers.1 { lines += ["", "### English", "", answer] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ chinese: [String], _ english: [String]) -> [String] {
    ["", "### 中文", ""] + chinese.map { "- \($0)" } + ["", "### English", ""] + english.map { "- \($0)" }
  }
}
