import Foundation

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// A small FAQ of a public library in both languages, in a folder of its own.
enum ReviewFAQ {
  static let topics: [(id: String, chinese: [String], english: [String])] = [
    (
      "library-card", ["怎么办借书证", "如何申请读者证", "办图书证要什么材料", "借书证在哪里办", "我想办一张借书证", "小孩能办借书证吗"],
      [
        "How do I get a library card?", "apply for a library card", "What do I need to register for a card?",
        "Where can I sign up for a reader card?", "Can children get a library card?",
        "library card application",
      ]
    ),
    (
      "opening-hours", ["图书馆几点开门", "几点关门", "周末开放吗", "开放时间", "今天开到几点", "图书馆什么时候开馆"],
      [
        "When does the library open?", "opening hours", "Is the library open on Sunday?",
        "What time do you close?",
        "closing time today", "weekend hours",
      ]
    ),
    (
      "lost-book", ["书丢了怎么办", "借的书找不到了", "遗失图书如何赔偿", "我把借来的书弄丢了", "丢书要赔吗", "图书遗失赔偿"],
      [
        "I lost a book", "What happens if I lose a borrowed book?", "lost book", "paying for a missing book",
        "The book got damaged, what now?", "compensation for lost books",
      ]
    ),
  ]

  static let outOfScope =
    "# out-of-scope\n\n## Questions\n\n### 中文\n\n- 今天天气怎么样\n- 给我讲个笑话\n- 股票会涨吗\n\n### English\n\n"
    + "- What's the weather like?\n- tell me a joke\n- Who won the match?\n"

  static var files: [String: String] {
    var files = ["out-of-scope.md": outOfScope, "synonyms.zh.txt": "借书证, 读者证, 图书证 => library-card\n"]
    for topic in topics { files[topic.id + ".md"] = file(topic.id, topic.chinese, topic.english) }
    return files
  }

  static func file(_ id: String, _ chinese: [String], _ english: [String]) -> String {
    """
    # \(id)

    - Section: Library

    ## Title

    - 中文: \(chinese.first ?? "")
    - English: \(english.first ?? "")

    ## Questions

    ### 中文

    \(chinese.map { "- \($0)" }.joined(separator: "\n"))

    ### English

    \(english.map { "- \($0)" }.joined(separator: "\n"))

    ## Answer

    ### 中文

    答。

    ### English

    Answer.

    """
  }

  static let knowledge = Result {
    let folder = try ReviewFolder()
    return try withExtendedLifetime(folder) { try Knowledge.load(folder.path) }
  }
}

/// The FAQ as files that are gone when nobody holds them any more.
final class ReviewFolder {
  private let url: URL

  init(_ files: [String: String] = ReviewFAQ.files) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "wenda-review-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
  }

  var path: String { url.path(percentEncoded: false) }

  deinit { try? FileManager.default.removeItem(at: url) }
}
