/// Fits a knowledge base: tokens, weights and calibration from the examples, in one image.
public struct KnowledgeTrainer {
  let source: KnowledgeSource
  var writer = KnowledgeImageWriter()
  private(set) var features = FeatureCounter()
  /// None where they are too many to fit.
  private(set) var examples: [(question: SourceQuestion, class: Int32)] = []
  /// The order that it is fitted in, whatever the order of files and lines.
  private(set) var order = CanonicalOrder()
  private let exampleCount: Int
  /// So many predictions for examples that were left out are enough to calibrate by.
  private var calibrationExamples = 1500
  let classCount: Int

  /// The inverse of the penalty on weights, for all knowledge bases alike.
  private static let cost: Float = 50
  /// The value of the feature that every utterance has, which carries the bias of a class. It is small,
  /// so that the penalty holds the bias back: how many examples an author found for an intent says
  /// little about how often it will be asked about.
  private static let biasValue: Float = 0.3

  /// The fit ends when predictions rest within this; a tenth of it changes no figure by more than chance.
  private static let tolerance: Float = 0.005

  /// The image of a knowledge base. Like every array it ends the process where there is no memory for it;
  /// ``knowledge(of:)`` does not.
  public static func image(of source: KnowledgeSource) -> [UInt8] {
    guard let image = try? fit(source) else { fatalError("there is no memory for the knowledge") }
    return image.copy()
  }

  /// A knowledge base that answers from the examples of an FAQ.
  ///
  /// - Throws: ``KnowledgeError`` where there are no intents, two with one id, or references to others, and where
  ///   there is no memory for it.
  public static func knowledge(of source: KnowledgeSource) throws(KnowledgeError) -> Knowledge {
    let faults = source.faults()
    guard faults.isEmpty else { throw KnowledgeError(faults) }
    do throws(ImageError) {
      return try Knowledge(fit(source), isTrusted: true)
    } catch {
      guard case .noMemory = error else {
        preconditionFailure("the trainer wrote what it cannot read: \(error)")
      }
      throw KnowledgeError([Diagnostic(at: .inMemory, error.problem, remedy: error.remedy)])
    }
  }

  /// The same, calibrated by a few hundred examples: in half the time, for what is measured and thrown away.
  package static func roughKnowledge(of source: KnowledgeSource) -> Knowledge? {
    guard source.faults().isEmpty else { return nil }
    return try? Knowledge(fit(source, calibrationExamples: 300), isTrusted: true)
  }

  static func fit(
    _ source: KnowledgeSource, calibrationExamples: Int = 1500
  ) throws(ImageError) -> AllocatedImage {
    var trainer = KnowledgeTrainer(source)
    trainer.calibrationExamples = calibrationExamples
    return try trainer.isFittable ? trainer.fit() : trainer.index()
  }

  private var isFittable: Bool { exampleCount * classCount <= Self.largestFit }

  /// Examples times classes up to which weights are fitted; beyond, an inverted index serves. CLINC150 has
  /// 2.25 million.
  private static let largestFit = 8_000_000

  /// The image of a knowledge base that is too large to fit.
  private mutating func index() throws(ImageError) -> AllocatedImage {
    let synonyms = source.synonymTable()
    let conceptKeys = Self.conceptKeys(synonyms.concepts)
    var builder = LexicalIndexBuilder()
    Self.withIndex(of: synonyms.table, conceptKeys) { index in
      for intent in source.intents { builder.add(intent.questions, synonyms: index) }
      if !source.outOfScope.isEmpty { builder.add(source.outOfScope, synonyms: index) }
    }
    writer.set(.vocabulary, builder.takeVocabulary().slots)
    writePostings(builder.finish())
    writer.set(.knownMeanings, builder.knownMeanings)
    var parameters = KnowledgeImage.Parameters()
    parameters.intentCount = UInt32(source.intents.count)
    parameters.classCount = UInt32(classCount)
    parameters.step = builder.step
    writeSynonyms(synonyms, conceptKeys)
    writeSpelling(builder.words.words)
    writeHomophones()
    writeTexts()
    writer.set(.parameters, [parameters])
    let image = try writer.finish()
    // Calibrated by asking the knowledge base itself, without a calibration so far.
    if let uncalibrated = try? Knowledge(image, isTrusted: true) {
      let decision = LexicalCalibration.fit(uncalibrated, source, builder)
      (parameters.calibration, parameters.threshold) = (decision.calibration, decision.threshold)
      image.setParameters(parameters)
    }
    return image
  }

  private mutating func writePostings(_ postings: PostingLists) {
    writer.set(.postingStarts, postings.starts)
    writer.set(.postingIntents, postings.intents)
    writer.set(.postingImpacts, postings.impacts)
    writer.set(.postingMaxima, postings.maxima)
    writer.set(.denseRows, postings.denseRows)
    writer.set(.denseImpacts, postings.denseImpacts)
  }

  private static func conceptKeys(_ concepts: [String]) -> [UInt64] {
    concepts.map { concept in Hash.mix(concept.utf8.reduce(Hash.start) { Hash.add($1, to: $0) }) }
  }

  /// A view of synonyms that are not in an image yet.
  private static func withIndex<Result>(
    of table: KeyTableBuilder, _ conceptKeys: [UInt64], _ body: (SynonymIndex) -> Result
  ) -> Result {
    conceptKeys.withFlatArray { keys in
      table.slots.withFlatArray { slots in
        body(SynonymIndex(table: KeyTable(slots: slots), conceptKeys: keys))
      }
    }
  }

  private mutating func writeSynonyms(
    _ synonyms: (concepts: [String], table: KeyTableBuilder), _ conceptKeys: [UInt64]
  ) {
    writer.set(.conceptKeys, conceptKeys)
    writer.set(.synonyms, synonyms.table.slots)
    writer.set(.concepts, synonyms.concepts.map { writer.intern($0) })
  }

  private init(_ source: KnowledgeSource) {
    self.source = source
    classCount = source.intents.count + (source.outOfScope.isEmpty ? 0 : 1)
    exampleCount = source.intents.reduce(source.outOfScope.count) { $0 + $1.questions.count }
    guard isFittable else { return }
    order = CanonicalOrder(source)
    examples = order.examples
  }

  /// What the knowledge base makes of each of its own examples when a fold of them with that example is
  /// left out, out-of-scope examples last.
  ///
  /// The examples are taken out of the fitted weights, and the rest is fitted on; words and their
  /// frequencies stay those of the whole.
  ///
  /// - Precondition: there are two folds or more.
  /// - Returns: nil where the knowledge base is too large to fit.
  public static func crossValidate(_ source: KnowledgeSource, folds: Int) -> [HeldOutPrediction]? {
    crossValidation(of: source, folds: folds)?.predictions
  }

  /// The same, and the threshold that it is decided by: the one given, else the author's, else the fitted one.
  public static func crossValidation(
    of source: KnowledgeSource, folds: Int, threshold: Float? = nil
  ) -> (predictions: [HeldOutPrediction], threshold: Float)? {
    crossValidations(of: source, folds: [folds], threshold: threshold)?.first
  }

  /// The same for several numbers of folds, from one fit.
  package static func crossValidations(
    of source: KnowledgeSource, folds: [Int], threshold: Float? = nil
  ) -> [(predictions: [HeldOutPrediction], threshold: Float)]? {
    var trainer = KnowledgeTrainer(source)
    guard trainer.isFittable else { return nil }
    let weights = trainer.fitWeights().trainer
    let leftOut = CrossValidation.samplesWithoutOwnIntent(
      trainer: weights, questionCount: trainer.examples.count, intentCount: source.intents.count)
    return folds.map { trainer.crossValidation(weights, folds: $0, leftOut, threshold: threshold) }
  }

  private func crossValidation(
    _ weights: SoftmaxTrainer, folds: Int, _ leftOut: [DecisionCalibration.Sample], threshold: Float?
  ) -> (predictions: [HeldOutPrediction], threshold: Float) {
    precondition(folds > 1, "\(folds) folds leave nothing to fit; use two or more")
    let validation = CrossValidation(
      trainer: weights, questionCount: examples.count, intentCount: source.intents.count,
      foldCount: folds, enough: .max)
    let decision = DecisionCalibration.fit(
      CrossValidation.samples(
        trainer: weights, intentCount: source.intents.count, validation: validation, leftOut: leftOut),
      share: source.settings.outOfScopeShare)
    let policy = DecisionPolicy(threshold: threshold ?? source.settings.threshold ?? decision.threshold)
    let bySource = validation.predictions.sorted {
      order.sourcePlaces[$0.example] < order.sourcePlaces[$1.example]
    }
    let predictions = bySource.map { prediction in
      let (question, label) = examples[prediction.example]
      let confidence = decision.calibration.confidence(margin: prediction.margin)
      return HeldOutPrediction(
        question: question,
        intent: Int(label) < source.intents.count ? source.intents[order.intents[Int(label)]].id : nil,
        candidate: source.intents[order.intents[prediction.best]].id, confidence: confidence,
        isAnswered: policy.answers(confidence))
    }
    return (predictions, policy.threshold)
  }

  private mutating func fit() throws(ImageError) -> AllocatedImage {
    let fit = fitWeights()
    let (weights, questionCount, intentCount) = (fit.trainer, examples.count, source.intents.count)
    let enough = calibrationExamples
    let foreign = foreignLanguage == nil ? nil : meaningMatrix(fit.tokens)
    let ((validation, foreignWeights), leftOut) = Threads.both {
      let validation = CrossValidation(
        trainer: weights, questionCount: questionCount, intentCount: intentCount, enough: enough)
      return (validation, foreign?.fit())
    } _: {
      CrossValidation.samplesWithoutOwnIntent(
        trainer: weights, questionCount: questionCount, intentCount: intentCount, enough: enough)
    }
    var parameters = KnowledgeImage.Parameters()
    parameters.intentCount = UInt32(source.intents.count)
    parameters.classCount = UInt32(classCount)
    parameters.unseen = fit.values.unseen
    let samples = CrossValidation.samples(
      trainer: fit.trainer, intentCount: source.intents.count, validation: validation, leftOut: leftOut)
    let decision = DecisionCalibration.fit(samples, share: source.settings.outOfScopeShare)
    (parameters.calibration, parameters.threshold) = (decision.calibration, decision.threshold)
    writeRows(fit, &parameters)
    writeMeanings(fit, foreignWeights, &parameters)
    writer.set(.parameters, [parameters])
    writeSynonyms(fit.synonyms, fit.conceptKeys)
    writeSpelling(knownWords())
    writeHomophones()
    writeTexts()
    return try writer.finish()
  }

  /// The weights of the features of all examples, and what they were fitted with.
  struct Fit {
    var trainer: SoftmaxTrainer
    /// The primary features of the tokens of each example, and then of the id of each intent.
    var tokens: [[UInt32]]
    var values: FeatureValues
    var synonyms: (concepts: [String], table: KeyTableBuilder)
    var conceptKeys: [UInt64]
    /// The row of weights of the bias; behind it stand those of the places of meaning.
    var bias: Int
  }

  private mutating func fitWeights() -> Fit {
    let synonyms = source.synonymTable()
    let conceptKeys = Self.conceptKeys(synonyms.concepts)
    let tokens = Self.withIndex(of: synonyms.table, conceptKeys) { tokenise($0) }
    let values = FeatureValues(features, tokens: tokens, intentCount: source.intents.count)
    var matrix = ExampleMatrix()
    for (label, primaries) in zip(classes, tokens) {
      let length = primaries.reduce(Float(0)) { $0 + values.squares[Int($1)] }.squareRoot()
      var row: [UInt32: Float] = [:]
      var meaning = [Float](repeating: 0, count: MeaningTable.dimensions)
      for primary in primaries {
        for part in features.parts[Int(primary)]
        where features.isWorthARow(Int(part), exampleCount: examples.count) {
          let value = values.values[Int(part)] / length
          if features.meanings[Int(part)] >= 0 {
            MeaningTable.builtIn.add(Int(features.meanings[Int(part)]), times: value, to: &meaning)
          } else {
            row[part, default: 0] += value
          }
        }
      }
      var ordered = row.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      ordered.append((UInt32(features.count), Self.biasValue))
      for (dimension, value) in meaning.enumerated() where value != 0 {
        ordered.append((UInt32(features.count + 1 + dimension), value))
      }
      matrix.append(features: ordered, class: label)
    }
    var trainer = SoftmaxTrainer(
      examples: matrix, classCount: classCount,
      featureCount: features.count + 1 + MeaningTable.dimensions, cost: Self.cost,
      classWeights: ClassWeights.weights(
        examples.map(\.class), classCount: classCount, intentCount: source.intents.count))
    trainer.fit(tolerance: Self.tolerance)
    return Fit(
      trainer: trainer, tokens: tokens, values: values, synonyms: synonyms, conceptKeys: conceptKeys,
      bias: features.count)
  }

  /// The class of each example, and then that of the id of each intent.
  var classes: [Int32] { examples.map(\.class) + (0..<Int32(source.intents.count)) }

  /// The primary features of the tokens of each example, and then of the id of each intent: a name that
  /// an author gave it in words is one more example of what it is about.
  private mutating func tokenise(_ synonyms: SynonymIndex) -> [[UInt32]] {
    var scanner = WordScanner()
    var tokens: [[UInt32]] = []
    let texts =
      examples.map(\.question.text) + order.intents.map { IntentName.words(of: source.intents[$0].id) }
    for (number, text) in texts.enumerated() {
      scanner.scan(text)
      var row: [UInt32] = []
      Tokens.forEach(in: scanner, synonyms: synonyms) {
        row.append(features.count($0, in: scanner, example: number))
      }
      Tokens.forEachMeaning(in: scanner) { row.append(features.count($0, in: scanner, example: number)) }
      tokens.append(row)
    }
    return tokens
  }

  /// The vocabulary, and a row of weights for each feature: for a primary one the sum over its parts,
  /// so that a token that was seen costs one row.
  private mutating func writeRows(_ fit: Fit, _ parameters: inout KnowledgeImage.Parameters) {
    let width = fit.trainer.width
    let kept = (0..<features.count).filter { features.isWorthARow($0, exampleCount: examples.count) }
    var vocabulary = KeyTableBuilder(count: kept.count)
    var weights = [Numeric.Lanes](repeating: .zero, count: kept.count * width)
    var largest: Float = 0
    for (row, feature) in kept.enumerated() {
      let parts = features.parts[feature].isEmpty ? [UInt32(feature)] : features.parts[feature]
      for part in parts { add(part, fit, to: &weights, at: row * width) }
      for group in row * width..<(row + 1) * width {
        largest = max(largest, weights[group].max(), -weights[group].min())
      }
      order.restore(&weights, at: row * width, width: width)
      vocabulary.insert(features.keys[feature], UInt32(row))
    }
    let step = largest > 0 ? largest / 127 : 1
    let stride = WeightRows.stride(classCount)
    var rows = [UInt8](repeating: 0, count: kept.count * stride)
    rows.withMutableFlatArray { rows in
      for (row, feature) in kept.enumerated() {
        rows.store(fit.values.square(of: feature, in: features), at: row * stride)
        for group in 0..<width {
          let units = Numeric.rounded(weights[row * width + group] * (1 / step))
          rows.store(SIMD8<Int8>(truncatingIfNeeded: units), at: row * stride + 4 + group * 8)
        }
      }
    }
    parameters.step = step
    writer.set(.vocabulary, vocabulary.slots)
    writer.set(.rows, rows)
    var bias = (0..<width).map { fit.trainer.weights[fit.bias * width + $0] * Self.biasValue }
    order.restore(&bias, at: 0, width: width)
    writer.set(.bias, bias.flatMap { lanes in (0..<8).map { lanes[$0] } })
  }

  /// Adds what a feature says for each class where it stands once.
  private func add(_ feature: UInt32, _ fit: Fit, to weights: inout [Numeric.Lanes], at place: Int) {
    let width = fit.trainer.width
    let value = fit.values.values[Int(feature)]
    let meaning = features.meanings[Int(feature)]
    guard meaning >= 0 else {
      for group in 0..<width {
        weights[place + group] += fit.trainer.weights[Int(feature) * width + group] * value
      }
      return
    }
    for (dimension, step) in MeaningTable.builtIn.vector(Int(meaning)).enumerated() where step != 0 {
      let row = (fit.bias + 1 + dimension) * width
      for group in 0..<width { weights[place + group] += fit.trainer.weights[row + group] * (value * step) }
    }
  }
}
