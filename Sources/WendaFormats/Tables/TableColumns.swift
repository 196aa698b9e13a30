import Wenda

/// What the columns of a table hold, from their names in either language.
package struct TableColumns {
  /// What a column is for.
  package enum Role: Sendable {
    case question, answer, wordings, id, title, section, language, related, after
  }

  /// A column, and the language that its name says.
  package struct Column {
    package var role: Role
    package var language: Language?
  }

  package let names: [String]
  /// One a column; nil where the name says nothing.
  package private(set) var columns: [Column?]

  package init(names: [String]) {
    self.names = names
    columns = names.map(Self.column)
    settleLanguages()
  }

  package var hasQuestionsAndAnswers: Bool { has(.question) && has(.answer) }

  package func has(_ role: Role) -> Bool { columns.contains { $0?.role == role } }

  /// The indices of the columns of a role.
  package func indices(_ role: Role) -> [Int] { columns.indices.filter { columns[$0]?.role == role } }

  /// `question` beside `问题` is a column in each language.
  private mutating func settleLanguages() {
    for role in [Role.question, .answer, .title, .wordings] {
      let indices = indices(role).filter { columns[$0]?.language == nil }
      let chinese = indices.filter { names[$0].unicodeScalars.contains(where: ScriptShare.isHan) }
      guard chinese.count == 1, indices.count == 2 else { continue }
      for index in indices { columns[index]?.language = chinese.contains(index) ? .chinese : .english }
    }
  }

  private static func column(_ name: String) -> Column? {
    var language: Language?
    var rest: [String] = []
    var name = name.lowercased()
    for own in Language.allCases {
      for word in own.traits.namesInChinese where name.holds(word) {
        language = own
        while let range = name.place(of: word) { name.replaceSubrange(range, with: " ") }
      }
    }
    for word in name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if languageWords.contains(String(word)), let own = Language(locale: String(word)) {
        language = own
      } else {
        rest.append(String(word))
      }
    }
    let plain = rest.joined(separator: " ")
    if let role = roles[plain] { return Column(role: role, language: language) }
    // `question 2`, `alternative3`, `相似问1`
    let unnumbered = String(plain.reversed().drop { $0.isNumber || $0 == " " }.reversed())
    let role = roles[unnumbered]
    return role == .question || role == .wordings ? Column(role: .wordings, language: language) : nil
  }

  private static let languageWords: Set<String> = [
    "zh", "cn", "chinese", "chs", "cht", "en", "eng", "english",
  ]

  private static let roles: [String: Role] = {
    let names: [(Role, [String])] = [
      (
        .question,
        ["question", "questions", "q", "faq", "faq question", "问题", "问", "提问", "标准问", "标准问题", "问句"]
      ),
      (.answer, ["answer", "answers", "a", "response", "reply", "faq answer", "答案", "回答", "答", "回复", "答复"]),
      (
        .wordings,
        [
          "wordings", "wording", "alternate", "alternates", "alternative", "alternatives",
          "alternate questions",
          "alternative questions", "variants", "variations", "similar questions", "utterances", "examples",
          "相似问", "相似问题", "相似问法", "扩展问", "其他问法", "其它问法", "更多问法",
        ]
      ),
      (.id, ["id", "intent", "intent id", "topic id", "key", "编号", "意图"]),
      (.title, ["title", "topic", "short title", "标题", "主题"]),
      (.section, ["section", "category", "group", "分类", "类别", "章节"]),
      (.language, ["language", "lang", "locale", "语言", "语种"]),
      (.related, ["related", "related topics", "see also", "相关", "相关问题"]),
      (.after, ["after", "follows", "接"]),
    ]
    return names.reduce(into: [:]) { result, entry in entry.1.forEach { result[$0] = entry.0 } }
  }()
}

extension Table {
  /// The cells of the first row that is not blank, without reading further.
  package static func headerNames(_ source: SourceText) -> [String] {
    let found = TableDelimiter.find(in: source.bytes)
    var reader = TableReader(source, delimiter: found.delimiter, from: found.header)
    while let row = reader.nextRow() {
      let names = row.map(\.text.stripped)
      if names.contains(where: { !$0.isEmpty }) { return names }
    }
    return []
  }
}
