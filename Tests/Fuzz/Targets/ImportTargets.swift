import FuzzSupport

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

extension FuzzTarget {
  /// Files of other programs: what is imported is written as a folder that reads without an error as the same,
  /// and exported in every format as what that format allows.
  static let importer = FuzzTarget("importer", longest: 1024) { bytes in
    var input = FuzzInput(bytes)
    let names = ["a.csv", "a.tsv", "a.json", "a.qna", "a.yml", "a.html", "a.md", "a.txt"]
    let formats: [ImportFormat?] = [nil, nil, nil] + ImportFormat.allCases
    let name = names[input.number(below: names.count)]
    let options = ImportOptions(format: formats[input.number(below: formats.count)])
    let faq = Importer.importFAQ([ImportFile(path: name, bytes: input.rest)], options: options)
    for note in faq.notes { Printed.check(note.description.printable(newline: .escape)) }
    guard !faq.hasErrors else { return }
    checkFolder(of: faq)
    let exported = ExportedFAQ(faq)
    for format in ExportFormat.allCases { checkExport(exported, as: format) }
  }

  private static func checkFolder(of faq: ImportedFAQ) {
    let intents = Dictionary(faq.intents.map { ($0.id, $0) }) { first, _ in first }
    require(intents.count == faq.intents.count, "an id twice")
    for file in IntentFolder.files(of: faq) {
      let bytes = Array(file.text.utf8)
      guard file.name.hasSuffix(".md") else {
        let (_, errors) = SynonymFileParser.parse(file: file.name, bytes: bytes)
        require(errors.isEmpty, "\(file.name) has errors: \(errors)\n\(file.text)")
        continue
      }
      guard !SettingsFileParser.isSettings(file.name) else {
        let (_, errors) = SettingsFileParser.parse(file: file.name, bytes: bytes)
        require(errors.isEmpty, "\(file.name) has errors: \(errors)\n\(file.text)")
        continue
      }
      let (intent, errors) = IntentFileParser.parse(file: file.name, bytes: bytes)
      require(errors.isEmpty, "\(file.name) has errors: \(errors)\n\(file.text)")
      guard let intent, let imported = intents[intent.id] else { continue }
      // Written language by language.
      for language in Language.allCases {
        let read = intent.questions.filter { $0.language == language }.map(\.text)
        let written = imported.questions.filter { $0.language == language }.map(\.text)
        require(read == written, "questions \(written) are read as \(read)")
      }
      require(Set(intent.answers.keys) == Set(imported.answers.keys), "an answer is lost: \(file.text)")
    }
  }

  private static func checkExport(_ faq: ExportedFAQ, as format: ExportFormat) {
    for file in faq.export(as: format, hasSafeCells: true).files {
      switch format {
      case .html: MarkupCheck.check(file.text)
      case .nlpCorpus:
        do throws(JSONFailure) {
          _ = try JSONReader.read(Array(file.text.utf8))
        } catch { fatalError("\(error) in \(file.text)") }
      case .csv, .qnaMaker:
        let table = Table(
          SourceText(file: file.name, file.text), delimiter: UInt8(ascii: format == .csv ? "," : "\t"))
        require(table.problems.isEmpty, "\(table.problems) in \(file.text)")
        for row in table.rows {
          require(row.count == table.header.count, "\(row.count) cells in a row of \(file.text)")
        }
      }
    }
  }

  /// What is decoded is UTF-8, and encoded again the same bytes.
  static let encodings = FuzzTarget("encodings", longest: 192) { bytes in
    let bytes = Array(bytes)
    for encoding in [nil] + TextEncoding.allCases.map(Optional.some) {
      guard let text = try? TextDecoder.decode(bytes, as: encoding) else { continue }
      require(String(validating: text.bytes, as: UTF8.self) != nil, "not UTF-8 after \(text.encoding)")
      let encoded = (text.hadMark ? text.encoding.mark : []) + encode(text)
      // GB18030 has no mark of its own.
      if text.hadMark, text.encoding == .gb18030 { continue }
      require(encoded == bytes, "\(bytes) in \(text.encoding) is \(encoded) again")
    }
    let first = UTF8Check.firstInvalid(in: bytes[...])
    require((first == nil) == (String(validating: bytes, as: UTF8.self) != nil), "valid UTF-8 or not?")
  }

  private static func encode(_ text: DecodedText) -> [UInt8] {
    let string = String(decoding: text.bytes, as: UTF8.self)
    switch text.encoding {
    case .utf8: return text.bytes
    case .utf16LittleEndian: return string.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return string.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: return string.unicodeScalars.flatMap { gb18030($0.value) }
    }
  }

  private static func gb18030(_ scalar: UInt32) -> [UInt8] {
    if scalar < 0x80 { return [UInt8(scalar)] }
    let number: Int
    if scalar >= 0x1_0000 {
      number = 189_000 + Int(scalar - 0x1_0000)
    } else if let code = gb18030Codes[scalar] {
      if code < 0x1_0000 { return [UInt8(code >> 8), UInt8(code & 0xFF)] }
      number = code - 0x1_0000
    } else {
      fatalError("no code of GB18030 for U+\(String(scalar, radix: 16))")
    }
    return [
      UInt8(0x81 + number / 12_600), UInt8(0x30 + number / 1260 % 10), UInt8(0x81 + number / 10 % 126),
      UInt8(0x30 + number % 10),
    ]
  }

  /// The codes of two bytes, and from 0x10000 the numbers of those of four, by their code points.
  private static let gb18030Codes: [UInt32: Int] = {
    var codes: [UInt32: Int] = [:]
    for number in 0..<39_420 { GB18030Codes.fourBytes(number).map { codes[$0] = 0x1_0000 + number } }
    for lead in 0x81...0xFE as ClosedRange<UInt8> {
      for trail in 0x40...0xFE as ClosedRange<UInt8> {
        GB18030Codes.twoBytes(lead, trail).map { codes[$0] = Int(lead) << 8 | Int(trail) }
      }
    }
    return codes
  }()

  /// Any table is checked and fitted, the same twice, and answers.
  static let training = FuzzTarget("training", longest: 256) { bytes in
    let (source, _) = QuestionTableParser.parse(file: "t.tsv", bytes: Array(bytes))
    guard !source.intents.isEmpty else { return }
    let image = KnowledgeTrainer.image(of: source)
    require(KnowledgeTrainer.image(of: source) == image, "another image the second time")
    guard let knowledge = try? Knowledge(image: image) else { fatalError("its own image is refused") }
    require(knowledge.intentCount == source.intents.count, "another number of intents")
    var classifier = Classifier(knowledge)
    for intent in source.intents {
      for question in intent.questions {
        for candidate in classifier.classify(question.text).candidates {
          require((0...1).contains(candidate.confidence), "a confidence of \(candidate.confidence)")
        }
      }
    }
  }
}
