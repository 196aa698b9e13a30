import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Importing other bots")
struct BotImportTests {
  @Test func joinsTheLanguagesOfAnNLPCorpus() {
    let faq = imported([
      (
        "en.json",
        #"{"name":"x","locale":"en-US","data":[{"intent":"shop.hours","utterances":["when?"],"answers":["nine",{"answer":"at nine"}]},{"intent":"None","utterances":["coffee"]}],"entities":{"a":{}}}"#
      ),
      (
        "zh.json",
        #"{"name":"x","locale":"zh","data":[{"intent":"shop.hours","utterances":["几点"],"answers":["九点"]}]}"#
      ),
      (
        "fr.json",
        #"{"name":"x","locale":"fr","data":[{"intent":"shop.hours","utterances":["quand"],"answers":["neuf"]}]}"#
      ),
    ])
    #expect(faq.summary == ["shop-hours: when? | 几点"])
    #expect(faq.intents[0].answers == [.english: "nine", .chinese: "九点"])
    #expect(faq.outOfScope.map(\.text) == ["coffee"])
    #expect(
      faq.errors.count == 1 && faq.errors[0].hasPrefix("fr.json:1:22: error: a corpus in the language “fr”"))
    #expect(faq.printed.contains { $0.contains("2 answers") })
    #expect(faq.printed.contains { $0.contains("“entities”") })
  }

  @Test func readsADialogflowAgent() {
    let faq = imported([
      ("bot/agent.json", #"{"language":"en"}"#), ("bot/package.json", #"{"version":"1.0.0"}"#),
      (
        "bot/intents/Opening Hours.json",
        #"{"id":"a1","name":"Opening Hours","contexts":[],"responses":[{"messages":[{"type":0,"lang":"en","speech":["At nine.","Nine."]},{"type":"0","lang":"zh-cn","speech":"九点。"},{"type":1,"title":"card"}]}]}"#
      ),
      (
        "bot/intents/Opening Hours_usersays_en.json",
        #"[{"id":"1","data":[{"text":"When do "},{"text":"you","alias":"x","meta":"@y"},{"text":" open"}],"isTemplate":false}]"#
      ),
      ("bot/intents/Opening Hours_usersays_zh-cn.json", #"[{"data":[{"text":"几点开门"}],"isTemplate":false}]"#),
      (
        "bot/intents/Hours - Sunday.json",
        #"{"id":"a2","parentId":"a1","name":"Hours - Sunday","contexts":["x"],"responses":[{"messages":[{"type":0,"lang":"en","speech":"Closed."}]}]}"#
      ),
      (
        "bot/intents/Hours - Sunday_usersays_en.json",
        #"[{"data":[{"text":"and Sundays"}],"isTemplate":false}]"#
      ),
      (
        "bot/intents/Default Fallback Intent.json",
        #"{"id":"a3","name":"Default Fallback Intent","fallbackIntent":true,"responses":[{"messages":[{"type":0,"lang":"en","speech":"Sorry?"}]}]}"#
      ),
      ("bot/entities/fee_entries_en.json", #"[{"value":"fee","synonyms":["fee","charge"]}]"#),
    ])
    #expect(faq.errors.isEmpty)
    #expect(faq.summary == ["opening-hours: When do you open | 几点开门", "hours-sunday: "])
    #expect(faq.intents[0].answers == [.english: "At nine.", .chinese: "九点。"])
    #expect(faq.intents[1].followUps.map(\.after) == [["opening-hours"]])
    #expect(faq.intents[1].followUps.flatMap(\.questions).map(\.text) == ["and Sundays"])
    #expect(faq.synonyms.map(\.forms) == [["fee", "charge"]])
    #expect(faq.printed.contains { $0.contains("card") })
  }

  @Test func readsRasa() {
    let nlu = """
      version: "3.1"
      nlu:
      - intent: faq/ask_price
        examples: |
          - how much is [a card](product)?
          - 多少钱
      - intent: greet
        examples: |
          - hey
      - intent: affirm
        examples: |
          - yes
      - synonym: fee
        examples: |
          - charge
      """
    let domain = """
      intents:
        - faq
      responses:
        utter_faq/ask_price:
        - text: "Five dollars."
          image: "https://x.org/a.png"
        - text: 五元。
        utter_hello:
        - text: Hi!
        utter_unused:
        - text: x
      rules:
      - rule: greet
        steps:
        - intent: greet
        - action: utter_hello
      """
    let faq = imported([("nlu.yml", nlu), ("domain.yml", domain)])
    #expect(faq.errors.isEmpty)
    #expect(faq.summary == ["price: how much is a card? | 多少钱", "greet: hey"])
    #expect(faq.intents[0].answers == [.english: "Five dollars.", .chinese: "五元。"])
    #expect(faq.intents[0].questions[1].place.line == 6)
    #expect(faq.intents[1].answers == [.english: "Hi!"])
    #expect(faq.synonyms.map(\.forms) == [["fee", "charge"]])
    for text in ["“affirm” has 1 questions and no answer", "utter_unused", "image"] {
      #expect(faq.printed.contains { $0.contains(text) })
    }
  }

  @Test(arguments: [
    ("go to [Berlin](city) now", "go to Berlin now"),
    (#"[NYC]{"entity": "city", "value": "x"} please"#, "NYC please"),
    ("[a", "[a"), ("a [b] c", "a [b] c"), ("[[[[", "[[[["),
  ])
  func stripsEntityMarks(_ text: String, _ expected: String) {
    #expect(RasaExamples.unmarked(text) == expected)
  }

  @Test func oldRasaIsNamed() {
    #expect(imported("nlu.md", "## intent:greet\n- hey\n").errors.first?.contains("Rasa 1") == true)
  }

  @Test func readsAChatterBotCorpus() {
    let faq = imported(
      "ai.yml",
      "categories:\n- AI\nconversations:\n- - 什么是ai\n  - 人工智能。\n- - What is AI?\n  - Note: a science\n  - Thanks\n- - 什么是ai\n  - 科学。\n- - alone\n"
    )
    #expect(faq.summary == ["shenme-shi-ai: 什么是ai", "ai: What is AI?"])
    #expect(faq.intents[0].section == "AI")
    #expect(faq.intents[1].answers == [.english: "Note: a science"])
    #expect(faq.printed.count == 3)
  }
}
