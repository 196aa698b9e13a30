import Testing
import Wenda

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("Importing pages and Markdown")
struct PageImportTests {
  @Test(arguments: [
    """
    <!DOCTYPE html><html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"When &amp; where?","acceptedAnswer":
    {"@type":"Answer","text":"<p>At <b>nine</b>.</p><ul><li>daily</li></ul>"}}]}]}</script></head><body>x</body></html>
    """,
    """
    <div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question">
    <h3 itemprop="name"><button>When &amp;
    where?</button></h3><div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">
    <p>At <b>nine</b>.</p><ul><li>daily</ul></div></div></div></div>
    """,
    """
    <div itemscope itemtype="http://schema.org/Question"><meta itemprop="name" content="When & where?">
    <div itemprop="acceptedAnswer"><p>At <strong>nine</strong>.<ul><li>daily</li></ul></div></div>
    """,
  ])
  func readsFAQPages(_ html: String) {
    let faq = imported("page.html", html)
    #expect(faq.errors.isEmpty)
    #expect(faq.summary == ["when-where: When & where?"])
    #expect(faq.intents.first?.answers == [.english: "At **nine**.\n\n- daily"])
  }

  @Test(arguments: [
    ("<html><p>When?</p></html>", "FAQPage"),
    ("<script type=application/ld+json>{\"a\":</script>", "not JSON"),
  ])
  func tellsWhatIsMissing(_ html: String, _ message: String) {
    #expect(imported("p.html", html).errors.first?.contains(message) == true)
  }

  @Test func readsMarkdownHeadings() {
    let faq = imported(
      "faq.md",
      """
      # FAQ
      Welcome.
      ## Visiting
      ### 1. When do you open?
      At nine.
      #### Sundays
      Closed.
      ### 怎么借书？
      ```
      # no heading
      ```
      """)
    #expect(faq.summary == ["when-open: When do you open?", "zenme-jieshu: 怎么借书？"])
    #expect(faq.intents[0].answers == [.english: "At nine.\n\n**Sundays**\n\nClosed."])
    #expect(faq.intents.map(\.section) == ["Visiting", "Visiting"])
    #expect(faq.intents[1].answers.values.first == "```\n# no heading\n```")
    #expect(faq.printed.contains { $0.hasPrefix("faq.md:1:1: warning: the text below “FAQ”") })
  }

  @Test(arguments: [
    "Q: When?\nA: At nine.\n\nDaily.\nQ: How?\nA: So.",
    "**Q1: When?**\n\nA: At nine.\n\nDaily.\n\n**Q2. How?**\nA. So.\n",
  ])
  func readsQuestionLines(_ text: String) {
    let faq = imported("faq.md", text)
    #expect(faq.intents.map { $0.questions[0].text } == ["When?", "How?"])
    #expect(faq.intents[0].answers == [.english: "At nine.\n\nDaily."])
  }

  @Test func chineseQuestionLines() {
    #expect(imported("f.md", "问：几点？\n答：九点。").intents.first?.answers == [.chinese: "九点。"])
  }

  @Test func markdownWithoutAnswersIsRefused() {
    #expect(imported("a.md", "just text").errors.first?.contains("headings") == true)
  }
}
