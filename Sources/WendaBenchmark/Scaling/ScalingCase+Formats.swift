import Wenda
import WendaAuthoring

/// The readers and writers of other programs' files.
extension ScalingCase {
  static var importers: [ScalingCase] {
    [
      importing("a CSV table", "a.csv") { size in
        "question,answer\n" + lines(size) { "\(word($0))?,\"It, \"\"is\"\" \($0)\"\n" }
      },
      importing("cells with wrong quotes", "a.csv") { size in
        "question,answer\n" + lines(size) { "\"\(word($0))\"x,\"y\n" }
      },
      importing("a QnA Maker table", "a.tsv") { size in
        "Question\tAnswer\tSource\tMetadata\n" + lines(size) { "\(word($0))?\tIt is \($0)\ta\t\n" }
      },
      importing("QnA Maker JSON", "a.json") { size in
        "{\"qnaDocuments\":["
          + lines(size) { "{\"id\":\($0),\"answer\":\"It is \($0)\",\"questions\":[\"\(word($0))?\"]}," }
          + "{\"id\":\(size),\"answer\":\"z\",\"questions\":[\"y?\"]}]}"
      },
      importing("a .qna file", "a.qna") { size in
        lines(size) { "# ? \(word($0))\n```markdown\nIt is \($0)\n```\n\n" }
      },
      importing("an nlp.js corpus", "a.json") { size in
        "{\"name\":\"C\",\"locale\":\"en-US\",\"data\":["
          + lines(size) {
            "{\"intent\":\"i.\($0)\",\"utterances\":[\"\(word($0))\"],\"answers\":[\"z\($0)\"]},"
          }
          + "{\"intent\":\"last\",\"utterances\":[\"y\"],\"answers\":[\"z\"]}]}"
      },
      importing("Rasa training data", "a.yml") { size in
        "nlu:\n" + lines(size) { "- intent: i\($0)\n  examples: |\n    - \(word($0))\n" } + "responses:\n"
          + lines(size) { "  utter_i\($0):\n  - text: \"It is \($0)\"\n" }
      },
      importing("a ChatterBot corpus", "a.yml") { size in
        "categories:\n- a\nconversations:\n" + lines(size) { "- - \(word($0))?\n  - It is \($0)\n" }
      },
      importing("Markdown", "a.md") { size in lines(size) { "## \(word($0))?\n\nIt is **\($0)**\n\n" } },
      importing("a web page", "a.html") { size in
        "<html><div itemscope itemtype='https://schema.org/FAQPage'>"
          + lines(size) {
            "<div itemprop=mainEntity itemscope itemtype='https://schema.org/Question'><b itemprop=name>"
              + "\(word($0))?</b><div itemprop=acceptedAnswer itemscope><p itemprop=text>It is \($0)</p></div></div>"
          }
      },
      importing("a page of linked data", "a.html") { size in
        "<html><script type=\"application/ld+json\">{\"@type\":\"FAQPage\",\"mainEntity\":["
          + lines(size) {
            "{\"@type\":\"Question\",\"name\":\"\(word($0))?\",\"acceptedAnswer\":{\"@type\":\"Answer\","
              + "\"text\":\"<p>It is \($0)</p>\"}},"
          } + "null]}</script>"
      },
      importing("tags that do not close", "a.html") { size in
        "<html><div itemscope>" + lines(size) { _ in "<b><i>x</u>" }
      },
      importing("the same question", "a.csv") { size in
        "question,answer\n" + lines(size) { "What?,It is \($0)\n" }
      },
      importing("the same answer", "a.csv") { size in
        "question,answer\n" + lines(size) { "\(word($0))?,Yes.\n" }
      },
    ] + values
  }

  private static var values: [ScalingCase] {
    [
      call("JSON: keys of an object") { size in
        let source = SourceText(file: "a", "{" + lines(size) { "\"\(word($0))\":1," } + "\"\":0}")
        return { _ = try? JSONReader.read(source) }
      },
      call("YAML: a sequence") { size in
        let source = SourceText(file: "a", lines(size) { "- \(word($0)): [a, 'b']\n" })
        return { _ = try? YAMLReader.read(source) }
      },
      call("YAML: a text of many lines") { size in
        let source = SourceText(file: "a", "a: >\n" + lines(size) { "  \(word($0))\n\n" })
        return { _ = try? YAMLReader.read(source) }
      },
    ]
  }

  private static func importing(
    _ name: String, _ file: String, _ text: @escaping (_ size: Int) -> String
  ) -> ScalingCase {
    call("import: \(name)") { size in
      let file = ImportFile(path: file, bytes: Array(text(size).utf8))
      return { _ = Importer.importFAQ([file]) }
    }
  }

  static var exporters: [ScalingCase] {
    ExportFormat.allCases.map { format in
      call("export: \(format.rawValue)") { size in
        let intents = (0..<size).map { number in
          ExportedIntent(
            id: "i\(number)", questions: [ExportedQuestion("\(word(number))?", .english)],
            answers: [.english: "It is **\(number)**.\n\n- a\n- [b](https://example.com)"],
            related: ["i\(number / 2)"])
        }
        let faq = ExportedFAQ(intents: intents)
        return { _ = faq.export(as: format) }
      }
    }
  }
}
