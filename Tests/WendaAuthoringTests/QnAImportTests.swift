import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Importing QnA Maker and .qna")
struct QnAImportTests {
  static let prompts = #"[{"displayOrder":1,"qnaId":2,"qna":null,"displayText":"And on Sundays?"}]"#

  static let table = """
    Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId
    When do you open?\tAt **nine**.\\n\\n* daily\tEditorial\t\t[]\tFalse\t\(prompts)\t1
    Opening hours\tAt **nine**.\\n\\n* daily\tEditorial\t\t[]\tFalse\t\(prompts)\t1
    Sundays\tClosed.\tEditorial\tkind:short\t[]\tTrue\t[]\t2
    """

  static let json = """
    {"qnaDocuments": [
      {"id": 1, "answer": "At **nine**.\\n\\n* daily", "source": "Editorial", "questions": ["When do you open?", "Opening hours"],
       "metadata": [], "context": {"isContextOnly": false, "prompts": \(prompts)}},
      {"id": 2, "answer": "Closed.", "questions": ["Sundays"], "metadata": [{"name": "kind", "value": "short"}],
       "context": {"isContextOnly": true, "prompts": []}}
    ]}
    """

  static let azure = """
    {"Metadata": {"Language": "en"}, "Assets": {"Synonyms": [{"Alterations": ["fee", "charge"]}], "Qnas": [
      {"Id": 1, "Answer": "At **nine**.\\n\\n* daily", "Questions": ["When do you open?", "Opening hours"],
       "Metadata": {}, "Dialog": {"IsContextOnly": false, "Prompts": \(prompts)}},
      {"Id": 2, "Answer": "Closed.", "Questions": ["Sundays"], "Metadata": {"kind": "short"},
       "Dialog": {"IsContextOnly": true, "Prompts": []}}
    ]}}
    """

  static let qna = """
    > # pairs
    <a id = "1"></a>

    > !# @qna.pair.source = Editorial
    ## ? When do you open?
    - Opening hours

    \t```markdown
    \tAt **nine**.

    \t* daily
    \t```

    **Prompts:**
    - [And on Sundays?](#2) `context-only`

    <a id = "2"></a>
    # ?Sundays

    **Filters:**
    - kind = short

    ```
    Closed.
    ```
    $fee:qna-alterations=
    - charge
    """

  @Test(arguments: [
    ("kb.tsv", table, ImportFormat.qnaMakerTable), ("kb.json", json, .qnaMakerJSON),
    ("azure.json", azure, .qnaMakerJSON),
    ("kb.qna", qna, .qna), ("kb.txt", qna, .qna),
  ])
  func readsPairsWithPrompts(_ path: String, _ text: String, _ format: ImportFormat) {
    #expect(Importer.format(of: ImportFile(path: path, bytes: Array(text.utf8))) == format)
    let faq = imported(path, text)
    #expect(faq.errors.isEmpty)
    #expect(faq.summary.first == "when-open: When do you open? | Opening hours")
    let first = faq["when-open"]
    #expect(first?.answers == [.english: "At **nine**.\n\n* daily"])
    #expect(first?.related == ["sundays"])
    #expect(first?.prompts.map(\.text) == ["And on Sundays?"])
    let second = faq["sundays"]
    #expect(second?.answers == [.english: "Closed."])
    #expect(second?.followUps.first?.after == ["when-open"])
    #expect(second?.followUps.flatMap(\.questions).map(\.text).contains("And on Sundays?") == true)
    #expect(faq.printed.contains { $0.contains("kind") && $0.contains("not taken over") })
  }

  @Test func questionsThatNeedAContextAreFollowUpsOnly() {
    let faq = imported("kb.tsv", Self.table)
    #expect(faq["sundays"]?.questions.isEmpty == true)
    #expect(faq["sundays"]?.followUps.flatMap(\.questions).map(\.text) == ["Sundays", "And on Sundays?"])
  }

  @Test(arguments: [("azure.json", azure), ("kb.qna", qna)])
  func readsSynonyms(_ path: String, _ text: String) {
    #expect(imported(path, text).synonyms.map(\.forms) == [["fee", "charge"]])
  }

  @Test func promptsMayNameQuestions() {
    let faq = imported(
      "a.qna",
      "# ? store hours\n```\nNine.\n```\n**Prompts:**\n- [Portland](#?when-is-it-open)\n- [Gone](#9)\n# ? when is it open\n```\nAlways.\n```\n"
    )
    #expect(faq.intents.first?.related == ["when-open"])
    #expect(faq.printed.contains { $0.hasPrefix("a.qna:7:1: warning: “Gone” leads to") })
  }

  @Test(arguments: [
    ("# ? a\n```\nnever closed", "no end"), ("{\"qnaDocuments\": [", "not JSON"),
    ("{\"qnaDocuments\": [{\"answer\": 1}]}", "not clear"),
  ])
  func tellsWhatIsBroken(_ text: String, _ message: String) {
    let faq = imported(text.hasPrefix("#") ? "a.qna" : "a.json", text)
    #expect(faq.errors.first?.contains(message) == true)
  }

  @Test func aPairInsideOfAPromptIsAPair() {
    let text = """
      {"qnaList": [{"id": 1, "answer": "A.", "questions": ["q"], "context": {"prompts": [
        {"qnaId": 0, "displayText": "more", "qna": {"id": 0, "answer": "B.", "questions": ["inner question"]}}]}}]}
      """
    let faq = imported("a.json", text)
    #expect(faq.summary == ["q: q", "inner-question: inner question"])
    #expect(faq.intents[0].related == ["inner-question"])
  }
}
