import Testing

@testable import WendaAuthoring
@testable import WendaFormats

@Suite("HTML")
struct HTMLTests {
  private func markdown(_ html: String) -> String {
    HTMLMarkdown.text(of: 0, in: HTMLDocument(SourceText(file: "a.html", html)))
  }

  @Test(arguments: [
    ("a &amp; b &#8212; c &#x4e2d; &nope; &#0;", "a & b — c 中 &nope; &#0;"),
    ("<p>a\n  b</p><p>c</p>", "a b\n\nc"), ("a<br>b", "a\nb"),
    ("<b>x</b> and <strong> y </strong>z", "**x** and **y** z"),
    ("<ul><li>a<li>b</ul>", "- a\n- b"),
    ("<p>Do:</p><ol><li>a</li><li><p>b</p><p>c</p></li></ol>", "Do:\n\n1. a\n2. b\n\n   c"),
    ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"),
    ("<a href='https://x.org/?a=1&amp;b=2'>here</a>", "[here](https://x.org/?a=1&b=2)"),
    ("<a href=\"javascript:alert(1)\">here</a>", "here"), ("<a href=' jAvascript:x'>y</a>", "y"),
    ("<a href=/local>y</a>", "y"),
    ("a<script>evil()</script><style>p{}</style>b", "ab"), ("<!-- no -->a<!doctype x>b", "ab"),
    ("<h3>T</h3>x", "**T**\n\nx"), ("<p># no heading</p>", "\\# no heading"), ("1 < 2 <3", "1 < 2 <3"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a | b\n\nc"),
  ])
  func becomesMarkdown(_ html: String, _ expected: String) {
    #expect(markdown(html) == expected)
  }

  @Test(arguments: [
    "<", "<a", "<a b='", "</", "<!--", "<!", "&", "&#", "<a b=", "<script>", "</x>", "<a =>", "<p/>",
  ])
  func neverFails(_ html: String) {
    _ = markdown(html)
    _ = markdown(html + html + html)
  }

  @Test func deepNestingTakesNoStack() {
    #expect(markdown(String(repeating: "<div>", count: 50_000) + "x").contains("x"))
  }
}
