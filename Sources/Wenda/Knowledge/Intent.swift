/// One intent of a knowledge base. Its texts are read from the image when they are asked for.
public struct Intent: Sendable {
  let knowledge: Knowledge
  /// Its place in the knowledge.
  public let number: Int

  private var record: KnowledgeImage.Intent { knowledge.intentRecords[number] }

  /// The id that its file gives it.
  public var id: String { knowledge.string(record.id) }
  /// The bytes of the id; valid as long as the knowledge lives.
  package var idUTF8: FlatArray<UInt8> { knowledge.stringUTF8(record.id) }
  /// The section of the source that the answer comes from; empty for small talk.
  public var section: String { knowledge.string(record.section) }
  /// Where it stands.
  public var place: SourcePlace {
    SourcePlace(file: knowledge.string(record.file), line: Int(record.line))
  }

  /// A short name for menus; where the author gave none in this language, that of the other one or
  /// the id in words.
  public func title(in language: Language) -> String {
    if let title = titleUTF8(in: language) { return String(decoding: title, as: UTF8.self) }
    return String(id.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }

  /// The bytes of the title, in the other language where there is none in this one; nil where there is none in
  /// either. Valid as long as the knowledge lives.
  func titleUTF8(in language: Language) -> FlatArray<UInt8>? {
    let titles = ByLanguage(record.titles.0, record.titles.1)
    let number = titles[language] != 0 ? titles[language] : titles.all.first { $0 != 0 }
    return number.map { knowledge.stringUTF8($0) }
  }

  /// The answer; nil where the author gave none in this language.
  public func answer(in language: Language) -> String? {
    let number = ByLanguage(record.answers.0, record.answers.1)[language]
    return number == 0 ? nil : knowledge.string(number)
  }

  /// The bytes of the answer in a language, nil where there is none; valid as long as the knowledge lives.
  package func answerUTF8(in language: Language) -> FlatArray<UInt8>? {
    let number = ByLanguage(record.answers.0, record.answers.1)[language]
    return number == 0 ? nil : knowledge.stringUTF8(number)
  }

  /// Intents to offer beside the answer.
  public var related: [Intent] {
    (record.related.start..<record.related.end).map {
      knowledge[Int(knowledge.relatedIntents[Int($0)])]
    }
  }

  /// The questions that it learnt from.
  public var examples: [Example] {
    (record.examples.start..<record.examples.end).map { Example(knowledge: knowledge, number: Int($0)) }
  }
}

/// A question that the knowledge learnt from.
public struct Example: Sendable {
  let knowledge: Knowledge
  let number: Int

  private var record: KnowledgeImage.Example { knowledge.exampleRecords[number] }

  /// The question as the author wrote it.
  public var text: String { knowledge.string(record.text) }
  /// The language it is asked in.
  public var language: Language { Language(rawValue: UInt8(clamping: record.language)) ?? .english }
  /// Where it stands.
  public var place: SourcePlace {
    SourcePlace(file: knowledge.string(record.file), line: Int(record.line))
  }
  /// The intent it belongs to; nil where it is out of scope.
  public var intent: Intent? {
    Int(record.intent) < knowledge.intentCount ? knowledge[Int(record.intent)] : nil
  }
}

extension Knowledge {
  /// Whether any intent tells its section of a source.
  var hasSections: Bool { (0..<intentCount).contains { intentRecords[$0].section != 0 } }

  /// All examples, out-of-scope ones last.
  public var examples: [Example] {
    (0..<exampleRecords.count).map { Example(knowledge: self, number: $0) }
  }
}
