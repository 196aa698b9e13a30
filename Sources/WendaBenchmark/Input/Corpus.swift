import PlatformLibc

/// A public corpus in a folder: `NAME.train.tsv` to learn from, `NAME.validation.tsv` to ask.
struct Corpus {
  /// The file to learn from.
  let training: String
  private let validation: String

  /// nil where one of the files is not there.
  init?(_ name: String, in folder: String) {
    training = "\(folder)/\(name).train.tsv"
    validation = "\(folder)/\(name).validation.tsv"
    guard access(training, R_OK) == 0, access(validation, R_OK) == 0 else { return nil }
  }

  /// The questions of the validation part, in its order.
  func questions() throws -> QuestionSet {
    var questions = QuestionSet()
    for line in try readFile(validation).split(separator: UInt8(ascii: "\n")) {
      let columns = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
      if columns.count >= 2 { questions.append(columns[1]) }
    }
    guard questions.count > 0 else { throw BenchmarkError("\(validation) has no questions") }
    return questions
  }
}
