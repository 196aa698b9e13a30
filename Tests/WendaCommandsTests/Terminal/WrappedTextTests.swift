import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("Open every day but Monday", 12, "Open every\nday but\nMonday"),
    ("每天九点开门，星期一休息。", 13, "每天九点开\n门，星期一休\n息。"),
    ("保号卡（Number Retention Card）可用", 16, "保号卡（Number\nRetention Card）\n可用"),
    ("1. Take the passport along", 14, "1. Take the\n   passport\n   along"),
    ("  · 开户需要的材料", 14, "  · 开户需要的\n    材料"),
    ("two lines\n\nand a gap", 9, "two lines\n\nand a gap"),
    ("short", 20, "short"), ("", 5, ""),
    ("incomprehensibilities all", 10, "incomprehensibilities\nall"),
  ])
  func breaksWhereAReaderWould(text: String, columns: Int, expected: String) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test(arguments: ["充值前建议先问运营商的官方客服：你的号码能不能跨境充值？", "Ask your carrier first (its help desk), not a shop!"])
  func everyWidthKeepsTheWordsAndTheRows(text: String) {
    for columns in 12...60 {
      let rows = text.wrapped(to: columns).split(separator: "\n")
      #expect(rows.allSatisfy { $0.displayWidth <= columns })
      #expect(rows.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(rows.allSatisfy { !"，。？：),!".contains($0.first ?? "，") })
    }
  }
}
