/// A fitted knowledge base: intents, synonyms and weights, in one image that is never changed.
public final class Knowledge: Sendable {
  let parameters: KnowledgeImage.Parameters
  let intentRecords: FlatArray<KnowledgeImage.Intent>
  let relatedIntents: FlatArray<UInt32>
  let exampleRecords: FlatArray<KnowledgeImage.Example>
  let followUpRecords: FlatArray<KnowledgeImage.FollowUp>
  let concepts: FlatArray<UInt32>
  let synonyms: SynonymIndex
  let vocabulary: KeyTable
  let spelling: SpellingIndex
  let homophones: HomophoneIndex
  let told: ToldQuestions
  let settings: KnowledgeImage.Settings
  let featuredIntents: FlatArray<UInt32>
  /// The weights of a fitted knowledge base.
  let rows: WeightRows
  /// The weights of words that no example has, by their meaning.
  let meaningWeights: MeaningWeights
  /// The numbers of the words in the meaning table that stand in examples, in rising order.
  let knownMeanings: FlatArray<UInt32>
  /// The postings of one that is too large to fit; empty otherwise.
  let index: InvertedIndex
  let stringBytes: FlatArray<UInt8>
  let stringStarts: FlatArray<UInt32>
  /// The bytes behind all of these.
  private let storage: any ImageStorage

  /// Views an image.
  ///
  /// A trusted image, one that is part of the program or was made by it, is not checked for its checksum and
  /// for what its sections say of each other.
  ///
  /// - Throws: ``ImageError`` where the bytes are no image, of another version, cut short or altered.
  init(_ storage: any ImageStorage, isTrusted: Bool = false) throws(ImageError) {
    let image = try ImageReader(storage.bytes)
    self.storage = storage
    let parameters: FlatArray<KnowledgeImage.Parameters> = try image.section(.parameters)
    guard parameters.count == 1 else { throw .altered }
    self.parameters = parameters[0]
    intentRecords = try image.section(.intents)
    relatedIntents = try image.section(.related)
    exampleRecords = try image.section(.examples)
    followUpRecords = try image.section(.followUps)
    concepts = try image.section(.concepts)
    synonyms = SynonymIndex(
      table: try image.keyTable(.synonyms), conceptKeys: try image.section(.conceptKeys))
    vocabulary = try image.keyTable(.vocabulary)
    spelling = SpellingIndex(
      table: try image.keyTable(.spelling), starts: try image.section(.wordStarts),
      letters: try image.section(.wordLetters))
    homophones = HomophoneIndex(
      table: try image.keyTable(.homophones), letters: try image.section(.pairLetters))
    told = ToldQuestions(
      table: try image.keyTable(.toldQuestions), intentCount: Int(self.parameters.intentCount))
    let settings: FlatArray<KnowledgeImage.Settings> = try image.section(.settings)
    guard settings.count == 1 else { throw .altered }
    self.settings = settings[0]
    featuredIntents = try image.section(.featured)
    rows = try WeightRows(
      image.section(.rows), bias: image.section(.bias), classCount: Int(self.parameters.classCount),
      step: self.parameters.step)
    meaningWeights = try MeaningWeights(image.section(.meaningWeights), self.parameters)
    knownMeanings = try image.section(.knownMeanings)
    index = InvertedIndex(
      starts: try image.section(.postingStarts), intents: try image.section(.postingIntents),
      impacts: try image.section(.postingImpacts), maxima: try image.section(.postingMaxima),
      denseRows: try image.section(.denseRows), denseImpacts: try image.section(.denseImpacts),
      classCount: Int(self.parameters.classCount))
    stringBytes = try image.section(.stringBytes)
    stringStarts = try image.section(.stringStarts)
    guard intentRecords.count == Int(self.parameters.intentCount), stringStarts.count > 1,
      index.denseImpacts.count == index.denseRows.count * index.classCount,
      featured.allSatisfy({ $0 < intentCount }), Int(settings[0].lastString) < stringStarts.count - 1
    else { throw .altered }
    if !isTrusted { try validate(image) }
  }

  /// Views an image in memory: the bytes of a compiled file.
  ///
  /// - Throws: ``ImageError`` where the bytes are no image, of another version, cut short or altered.
  public convenience init(image: [UInt8]) throws(ImageError) {
    try self.init(AllocatedImage(image))
  }

  /// Views a compiled file, which is mapped, or read whole if it is to be used for long and not large.
  ///
  /// - Throws: ``FileError`` where it cannot be read, ``ImageError`` where it is no image of this version.
  package convenience init(mapping path: String, forLong: Bool) throws {
    try self.init(FileImage(path, forLong: forLong))
  }

  /// The bytes of a compiled file, which ``init(image:)`` and `Knowledge.load` of `WendaAuthoring` read again.
  public var image: [UInt8] { Array(storage.bytes) }

  /// The whole image, valid as long as the knowledge lives.
  package var imageBytes: FlatArray<UInt8> { storage.bytes }

  /// Views an image that is part of the program, where it lies; its checksum is not worked out.
  ///
  /// - Parameter bytes: an image that is never changed or freed, aligned to 64 bytes.
  /// - Throws: ``ImageError`` where the bytes are no image of this version.
  package convenience init(constantImage bytes: FlatArray<UInt8>) throws(ImageError) {
    try self.init(ConstantImage(bytes), isTrusted: true)
  }

  /// The number of intents.
  public var intentCount: Int { intentRecords.count }

  /// An intent by its number, in the order of the knowledge.
  ///
  /// - Precondition: the number is one of this knowledge, `0..<intentCount`.
  public subscript(intent: Int) -> Intent {
    precondition(
      intent >= 0 && intent < intentCount, "there is no intent \(intent) in a knowledge of \(intentCount)")
    return Intent(knowledge: self, number: intent)
  }

  /// The intent with this id; nil where there is none.
  public subscript(id id: String) -> Intent? { number(of: id).map { self[$0] } }

  /// All intents, in the order of the knowledge.
  public var intents: [Intent] { (0..<intentCount).map { self[$0] } }

  /// The number of the intent with this id.
  public func number(of id: String) -> Int? {
    id.withFlatUTF8 { id in (0..<intentCount).first { self[$0].idUTF8.isEqual(to: id) } }
  }

  /// Whether the weights are those of an inverted index, as the knowledge base is too large to fit.
  var isLexical: Bool { !index.isEmpty }

  /// The weight of a row for a class, before it is set against the length of the utterance.
  func weight(row: UInt32, class number: Int) -> Float {
    isLexical ? Float(index.impact(row, intent: number)) : rows.weight(Int(row), class: number)
  }

  /// The weight of what speaks for a token, before it is set against the length of the utterance.
  func weight(of evidence: WeightSource, class number: Int) -> Float {
    switch evidence {
    case .row(let row): weight(row: row, class: number)
    case .near(let row, let share): weight(row: row, class: number) * share
    case .meaning(let word): Float(meaningWeights.weight(word, class: number)) * rows.step
    }
  }

  /// What the score of a class begins with.
  func bias(class number: Int) -> Float { isLexical ? 0 : rows.bias[number] }

  /// How much a token of this row tells one text from another.
  func tellingWeight(row: UInt32) -> Float {
    isLexical ? Float(index.maxima[Int(row)]) : rows.square(Int(row))
  }

  /// The same for a token that no example has.
  var tellingWeightUnseen: Float { isLexical ? 255 : parameters.unseen * parameters.unseen }

  /// Whether the knowledge has examples of what it does not answer.
  public var hasOutOfScope: Bool { parameters.classCount > parameters.intentCount }

  func stringUTF8(_ number: UInt32) -> FlatArray<UInt8> {
    let start = Int(stringStarts[Int(number)])
    let end = Int(stringStarts[Int(number) + 1])
    return stringBytes.part(start..<end)
  }

  func string(_ number: UInt32) -> String { String(decoding: stringUTF8(number), as: UTF8.self) }
}
