import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct MarkdownTextTests {
  /// With `[b …]` and the like for the styles.
  private func shown(_ text: String, columns: Int = 60, isOn: Bool = true) -> String {
    var text = MarkdownText(text).rendered(columns: columns, painter: StylePainter(isOn: isOn))
    for (code, name) in [(1, "b"), (2, "d"), (3, "i"), (4, "u"), (36, "c")] {
      text = text.replacing("\u{1B}[\(code)m", with: "[\(name) ")
    }
    return text.replacing("\u{1B}[0m", with: "]")
  }

  @Test(arguments: [
    ("这是**重点**内容", "这是[b 重点]内容"), ("a **very big** deal", "a [b very big] deal"),
    ("*so* it _is_", "[i so] it [i is]"),
    ("see [the site](https://a.nz/b_(c))", "see [u the site] [d (https://a.nz/b_(c))]"),
    ("看[官网](https://a.nz)。", "看[u 官网] [d (https://a.nz)]。"), ("<https://a.nz>", "[u https://a.nz]"),
    ("`*x*`", "[c *x*]"), ("# 标题", "[b 标题]"), ("- 一\n* two", "· 一\n· two"), ("1. **一**", "1. [b 一]"),
    ("5 * 3 * 2", "5 * 3 * 2"), ("snake_case_name", "snake_case_name"), ("\\*no\\*", "*no*"),
    ("**open", "**open"),
    ("[1] (x)", "[1] (x)"), ("a < b > c", "a < b > c"), ("```\n**x**\n```", "    **x**"), ("", ""),
    ("a\n\nb", "a\n\nb"),
  ])
  func marksBecomeStyles(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func withoutStylesOnlyTheMarksAreGone() {
    #expect(shown("**充值** at [the site](https://a.nz)", isOn: false) == "充值 at the site (https://a.nz)")
  }

  @Test(arguments: ["这是**很重要的一件事情**，请记住。", "It is **very important indeed** that you *ask*."])
  func rowsAreBrokenByWhatIsSeen(text: String) {
    for columns in 12...40 {
      let plain = MarkdownText(text).plain
      #expect(shown(text, columns: columns, isOn: false) == plain.wrapped(to: columns))
      let styled = shown(text, columns: columns)
      #expect(styled.filter { $0 == "[" }.count == styled.filter { $0 == "]" }.count)
    }
  }
}
