import Wenda

/// A field of an answer record, in the order in which records hold them.
package enum BatchField: String, CaseIterable, Sendable, BitwiseCopyable {
  case question, language, decision, intent, confidence, answer, options, candidates, also, error

  /// Reads a list of names such as `intent,confidence`.
  ///
  /// - Throws: `BatchUsageError` where a name is unknown, given twice or missing.
  package static func list(_ names: String) throws(BatchUsageError) -> [BatchField] {
    var fields: [BatchField] = []
    for part in names.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part)
      guard let field = BatchField(rawValue: name) else {
        throw BatchUsageError(
          "unknown field “\(name)”; " + Spelling.suggestion(for: name, among: allCases.map(\.rawValue)))
      }
      guard !fields.contains(field) else {
        throw BatchUsageError("field “\(name)” is given twice; name each field once")
      }
      fields.append(field)
    }
    return fields
  }
}

/// The fields somebody wants, as a set: what an answerer need not compute it leaves out.
package struct BatchFields: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The set of the fields listed.
  package init(_ fields: [BatchField]) {
    self = fields.reduce(into: []) { $0.formUnion(BatchFields($1)) }
  }

  private init(_ field: BatchField) {
    switch field {
    case .question: self = .question
    case .language: self = .language
    case .intent: self = .intent
    case .confidence: self = .confidence
    case .answer: self = .answer
    case .candidates: self = .candidates
    case .also: self = .also
    case .error: self = .error
    case .decision: self = .decision
    case .options: self = .options
    }
  }

  package static let question = BatchFields(rawValue: 1)
  package static let language = BatchFields(rawValue: 2)
  package static let intent = BatchFields(rawValue: 4)
  package static let confidence = BatchFields(rawValue: 8)
  package static let answer = BatchFields(rawValue: 16)
  package static let candidates = BatchFields(rawValue: 32)
  package static let also = BatchFields(rawValue: 64)
  package static let error = BatchFields(rawValue: 128)
  package static let decision = BatchFields(rawValue: 256)
  package static let options = BatchFields(rawValue: 512)
}
