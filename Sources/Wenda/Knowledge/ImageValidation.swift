/// Checks what the sections of an image say of each other, once, when it is loaded: every number that is later
/// used as an index without a look, and every float that is later computed with.
///
/// A checksum tells accidents and not intentions: whoever makes a file can make its checksum fit. The checks
/// are loops over flat arrays, so that a million examples take milliseconds; those of a large image are done by two
/// threads.
extension Knowledge {
  /// - Throws: ``ImageError/altered`` where the checksum is another one, or any part points outside of another one,
  ///   or is no number.
  func validate(_ image: ImageReader) throws(ImageError) {
    guard parameters.areSound else { throw .altered }
    // As much work each.
    let first = { @Sendable in
      image.isUnaltered && self.stringsAreSound && self.recordsAreSound && self.tablesAreSound
    }
    let second = { @Sendable in self.weightsAreSound }
    let isLarge = image.byteCount >= 8 << 20
    let (isFirst, isSecond) = isLarge ? Threads.both(first, second) : (first(), second())
    guard isFirst, isSecond else { throw .altered }
  }

  /// String 0 is the empty one.
  private var stringsAreSound: Bool {
    stringStarts.count > 1 && stringStarts[1] == 0
      && stringStarts.partitions(stringBytes.count)
  }

  private var stringCount: UInt32 { UInt32(clamping: stringStarts.count - 1) }

  private var recordsAreSound: Bool {
    let intents = UInt32(intentCount)
    let strings = stringCount
    // Texts of no intent stand behind those of the last.
    guard let ends = rangesOfIntents(), ends.related == relatedIntents.count,
      ends.examples <= exampleRecords.count
    else { return false }
    return intentRecords.allSatisfy { intent in
      let texts = max(intent.id, intent.section, intent.file)
      let languages = max(intent.titles.0, intent.titles.1, intent.answers.0, intent.answers.1)
      return max(texts, languages) < strings
    }
      && exampleRecords.allSatisfy { max($0.text, $0.file) < strings && $0.intent <= intents }
      && followUpRecords.allSatisfy { $0.text < strings && max($0.after, $0.intent) < intents }
      && relatedIntents.areBelow(intents) && concepts.areBelow(strings)
  }

  /// Where the related intents and the examples of the last intent end, if those of each begin where those of
  /// the one before end: then they are no more than there are, whoever walks through all.
  private func rangesOfIntents() -> (related: Int, examples: Int)? {
    var (related, examples) = (UInt32(0), UInt32(0))
    for number in 0..<intentCount {
      let record = intentRecords[number]
      guard record.related.start == related, record.related.end >= related,
        record.examples.start == examples, record.examples.end >= examples
      else { return nil }
      (related, examples) = (record.related.end, record.examples.end)
    }
    return (Int(related), Int(examples))
  }

  private var tablesAreSound: Bool {
    let rowCount = isLexical ? index.rowCount : rows.count
    return synonyms.conceptKeys.count == concepts.count
      && synonyms.table.isSound(below: concepts.count, or: SynonymIndex.prefix)
      && vocabulary.isSound(below: rowCount)
      && spelling.starts.partitions(spelling.letters.count)
      && spelling.table.isSound(below: max(spelling.starts.count, 1) - 1)
      && homophones.table.isSound(below: homophones.letters.count / (2 * HomophoneIndex.characterSize))
      && told.table.isSound(below: intentCount + 1)
      && knownMeanings.areBelow(UInt32(MeaningTable.builtIn.wordCount))
  }

  private var weightsAreSound: Bool {
    let classCount = Int(parameters.classCount)
    guard classCount == intentCount || classCount == intentCount + 1 else { return false }
    return isLexical ? index.isSound : rows.areSound
  }
}

extension KnowledgeImage.Parameters {
  /// Whether all are numbers, none so large that a sum of products of them is none.
  fileprivate var areSound: Bool {
    let values = [step, unseen, meaningUnit, meaningSquare, foreignUnit, foreignSquare]
    return values.allSatisfy { $0 >= 0 && $0 <= Float.largestInImage }
      && [calibration.bias, calibration.slope, threshold].allSatisfy { abs($0) <= Float.largestInImage }
      && foreignLanguage <= UInt32(Language.allCases.count)
  }
}

extension Float {
  /// No number of an image is larger; a comparison with it is false for what is no number.
  static let largestInImage: Float = 1e9
}

extension WeightRows {
  /// Whether there is a bias for each lane, and every row adds a length that is a number.
  var areSound: Bool {
    bias.count == width * 8 && bias.allSatisfy { abs($0) <= Float.largestInImage }
      && (0..<count).allSatisfy { square($0) >= 0 && square($0) <= Float.largestInImage }
  }
}

extension InvertedIndex {
  /// Rows that can be looked up.
  var rowCount: Int { max(starts.count, 1) - 1 }

  /// Whether every posting is of a class, each class once in a row, and weighs something. Sums of them are
  /// then within their type, and no class is met for the first time twice.
  var isSound: Bool {
    maxima.count == rowCount && impacts.count == intents.count && starts.partitions(intents.count)
      && denseRows.areBelow(UInt32(clamping: rowCount)) && intents.areBelow(UInt32(classCount))
      && impacts.allSatisfy { $0 > 0 } && intents.descents == descentsBetweenRows
  }

  /// How many rows begin with a class that is not above the last of the row before. Where that is how many
  /// postings are not above the one before, the classes of each row rise.
  private var descentsBetweenRows: Int {
    var count = 0
    var last: UInt32 = 0
    for row in 1..<max(starts.count, 1) where starts[row] != last {
      last = starts[row]
      guard last < UInt32(intents.count) else { break }
      count += intents[Int(last)] <= intents[Int(last) - 1] ? 1 : 0
    }
    return count
  }
}
