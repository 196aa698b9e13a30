import Wenda

/// Writes a table with a row a question, which ``ImportFormat/table`` reads back without loss.
///
/// The title and answer of a topic stand in its first row of each language, its section and related topics
/// in its very first.
enum TableExport {
  private static let header = [
    "id", "language", "title", "question", "answer", "related", "section", "after",
  ]

  static func export(_ faq: ExportedFAQ, hasSafeCells: Bool) -> Export {
    var table = TableWriter(hasSafeCells: hasSafeCells)
    table.append(header)
    for intent in faq.intents { write(intent, &table) }
    for question in faq.outOfScope {
      table.append(["-", question.language.code, "", question.text, "", "", "", ""])
    }
    for row in SettingsRows.rows(faq.settings) { table.append(row) }
    return Export(files: [Export.File(name: "faq.csv", text: table.text)])
  }

  private static func write(_ intent: ExportedIntent, _ table: inout TableWriter) {
    var isFirst = true
    for language in Language.allCases {
      var (title, answer) = (intent.titles[language] ?? "", intent.answers[language] ?? "")
      var questions = intent.texts(language)
      if questions.isEmpty, title + answer != "" { questions = [""] }
      for question in questions {
        let (related, section) = isFirst ? (intent.related.joined(separator: ", "), intent.section) : ("", "")
        table.append([intent.id, language.code, title, question, answer, related, section, ""])
        (title, answer, isFirst) = ("", "", false)
      }
    }
    for followUp in intent.followUps {
      for question in followUp.questions {
        let after = followUp.after.joined(separator: ", ")
        table.append([intent.id, question.language.code, "", question.text, "", "", "", after])
      }
    }
  }
}
