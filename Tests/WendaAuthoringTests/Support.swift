import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

/// Imports texts as files.
func imported(
  _ files: [(path: String, text: String)], as format: ImportFormat? = nil, takenIDs: [String] = []
) -> ImportedFAQ {
  Importer.importFAQ(
    files.map { ImportFile(path: $0.path, bytes: Array($0.text.utf8)) },
    options: ImportOptions(format: format, takenIDs: takenIDs))
}

func imported(_ path: String, _ text: String, as format: ImportFormat? = nil) -> ImportedFAQ {
  imported([(path, text)], as: format)
}

extension ImportedFAQ {
  subscript(id: String) -> ImportedIntent? { intents.first { $0.id == id } }

  /// `id: question, question`, an intent a line.
  var summary: [String] {
    intents.map { "\($0.id): \($0.questions.map(\.text).joined(separator: " | "))" }
  }

  /// The messages of errors.
  var errors: [String] { notes.filter { $0.severity == .error }.map(\.description) }

  /// All notes as they are printed.
  var printed: [String] { notes.map(\.description) }
}

/// A small FAQ in both languages with everything that one can have.
let sample = ExportedFAQ(
  intents: [
    ExportedIntent(
      id: "opening-hours", titles: [.chinese: "开放时间", .english: "Opening hours"], section: "Visiting",
      questions: [
        ExportedQuestion("图书馆几点开门？", .chinese), ExportedQuestion("周日开吗", .chinese),
        ExportedQuestion("When is the library open?", .english),
        ExportedQuestion("Is it open \"late\", on Sundays?", .english),
      ],
      followUps: [
        (
          ["borrow-books"],
          [ExportedQuestion("几点能去？", .chinese), ExportedQuestion("When can I come?", .english)]
        )
      ],
      answers: [
        .chinese: "周一至周六 9:00–18:00，周日休息。",
        .english:
          "Monday to Saturday, **9 am to 6 pm**; closed on Sundays.\n\nSee [the page](https://example.org/hours).",
      ],
      related: ["borrow-books"]),
    ExportedIntent(
      id: "borrow-books", titles: [.chinese: "借书", .english: "Borrowing books"],
      questions: [
        ExportedQuestion("怎么借书？", .chinese), ExportedQuestion("How do I borrow a book?", .english),
      ],
      answers: [
        .chinese: "分两步：\n\n1. 带上借书证。\n2. 到柜台办理。",
        .english:
          "There are two steps:\n\n1. Bring your card; it is <free> & quick.\n2. Come to the desk, e.g. \"Desk 1\".",
      ],
      related: ["opening-hours"]),
  ],
  outOfScope: [ExportedQuestion("卖咖啡吗", .chinese), ExportedQuestion("Do you sell coffee?", .english)])
