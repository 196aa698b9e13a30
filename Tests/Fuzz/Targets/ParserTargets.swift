import FuzzSupport
import PlatformLibc

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats
@testable import WendaStreams
@testable import WendaCommands

extension FuzzTarget {
  static let intentFile = FuzzTarget("intent-file", longest: 1024) { bytes in
    let bytes = FuzzInput(bytes).rest
    let (intent, diagnostics) = IntentFileParser.parse(file: "a.md", bytes: bytes)
    require(intent != nil || !diagnostics.isEmpty, "neither an intent nor an error")
    Printed.check(diagnostics, of: bytes)
    guard let intent else { return }
    require(!intent.id.isEmpty, "an intent without an id")
    for question in intent.questions { require(!question.text.isEmpty, "an empty question") }
  }

  static let synonyms = FuzzTarget("synonyms", longest: 512) { bytes in
    let bytes = FuzzInput(bytes).rest
    let (rows, diagnostics) = SynonymFileParser.parse(file: "s.txt", bytes: bytes)
    Printed.check(diagnostics, of: bytes)
    for row in rows {
      require(!row.concept.isEmpty || row.surfaces.isEmpty, "a row without a concept")
      require(!row.surfaces.contains { $0.text.isEmpty }, "an empty form")
    }
  }

  static let settings = FuzzTarget("settings", longest: 512) { bytes in
    let bytes = FuzzInput(bytes).rest
    let (settings, diagnostics) = SettingsFileParser.parse(file: "settings.md", bytes: bytes)
    Printed.check(diagnostics, of: bytes)
    guard diagnostics.isEmpty, !settings.isEmpty else { return }
    let written = SettingsMarkdown.text(of: settings)
    let (again, problems) = SettingsFileParser.parse(file: "settings.md", bytes: Array(written.utf8))
    require(problems.isEmpty, "written, it has errors: \(problems)\n\(written)")
    require(SettingsMarkdown.text(of: again) == written, "written and read, it is another: \(written)")
  }

  static let table = FuzzTarget("table", longest: 512) { bytes in
    let bytes = FuzzInput(bytes).rest
    let (source, diagnostics) = QuestionTableParser.parse(file: "t.tsv", bytes: bytes)
    Printed.check(diagnostics, of: bytes)
    require(!source.intents.isEmpty || !source.outOfScope.isEmpty || !diagnostics.isEmpty, "nothing said")
    let ids = source.intents.map(\.id)
    require(Set(ids).count == ids.count, "an intent twice")
  }

  static let labelled = FuzzTarget("labelled", longest: 512) { bytes in
    let file = MemoryFile(Array(bytes))
    defer { file.close() }
    do {
      for question in try LabelledQuestions.load(file.path) {
        require(!question.text.isEmpty && !question.intents.contains(""), "an empty question or intent")
      }
    } catch let error as KnowledgeError {
      Printed.check(error.diagnostics, of: Array(bytes))
    } catch { fatalError("\(error)") }
  }

  /// What is read without errors is written and read again as the same.
  static let transcript = FuzzTarget("transcript", longest: 512) { bytes in
    let bytes = FuzzInput(bytes).rest
    let (transcript, errors) = TranscriptParser.parse(file: "t.txt", bytes: bytes)
    Printed.check(errors, of: bytes)
    guard errors.isEmpty else { return }
    let text = transcript.text
    let (again, problems) = TranscriptParser.parse(file: "t.txt", bytes: Array(text.utf8))
    require(problems.isEmpty, "written, it has errors: \(problems)")
    require(again.text == text, "written and read, it is another")
    require(again.turns.map(\.question) == transcript.turns.map(\.question), "other questions")
    require(again.turns.map(\.reply) == transcript.turns.map(\.reply), "other replies")
  }

  static let yaml = FuzzTarget("yaml", longest: 512) { bytes in
    let source = SourceText(file: "a.yml", FuzzInput(bytes).text)
    do throws(YAMLFailure) {
      check(try YAMLReader.read(source), source.bytes.count)
    } catch {
      require((0...source.bytes.count).contains(error.offset), "an error beyond the end")
      Printed.check([error.diagnostic(in: source)], of: source.bytes)
    }
  }

  private static func check(_ value: YAMLValue, _ count: Int) {
    require((0...count).contains(value.offset), "a value beyond the end")
    value.elements.forEach { check($0, count) }
    value.members.forEach { check($0.value, count) }
  }

  static let html = FuzzTarget("html", longest: 1024) { bytes in
    let source = SourceText(file: "a.html", FuzzInput(bytes).text)
    let document = HTMLDocument(source)
    require(HTMLMarkdown.plainText(of: 0, in: document).unicodeScalars.allSatisfy { $0 != "\n" }, "two lines")
    let page = MarkdownBlocks.html(HTMLMarkdown.text(of: 0, in: document))
    MarkupCheck.check(page)
  }

  /// What is read is written and read again as the same, by two readers of JSON.
  static let json = FuzzTarget("json", longest: 512) { bytes in
    let text = FuzzInput(bytes).text
    let value: JSONValue
    do throws(JSONFailure) {
      value = try JSONReader.read(Array(text.utf8))
    } catch {
      require((0...text.utf8.count).contains(error.offset), "an error beyond the end")
      return
    }
    let written = value.text
    Printed.check(written)
    guard let again = try? JSONReader.read(Array(written.utf8)) else { fatalError("invalid: \(written)") }
    require(again.text == written, "written and read, it is another")
    Array(written.utf8).withFlatArray { bytes in
      var scanner = JSONScanner(bytes)
      require((try? scanner.value()) != nil, "the other reader refuses it: \(written)")
    }
  }
}
