import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

/// The concepts that a table finds in a text.
private func concepts(_ text: String, _ rows: [SynonymRow]) -> [String] {
  var source = KnowledgeSource()
  source.synonyms = rows
  let (names, table) = source.synonymTable()
  var scanner = WordScanner()
  scanner.scan(text)
  return table.slots.withFlatArray { slots in
    scanner.words.withFlatArray { words in
      // The keys of the concepts are not read here.
      let noKeys = [UInt64]().withFlatArray { $0 }
      let index = SynonymIndex(table: KeyTable(slots: slots), conceptKeys: noKeys)
      var found: [String] = []
      var start = 0
      while start < words.count {
        let (concept, length) = index.longestMatch(words, at: start)
        if length > 0 { found.append(names[Int(concept)]) }
        start += max(1, length)
      }
      return found
    }
  }
}

private func rows(_ text: String) -> [SynonymRow] {
  SynonymFileParser.parse(file: "synonyms.txt", bytes: Array(text.utf8)).rows
}

@Suite struct SynonymTests {
  private let table = rows(
    """
    sim, sim card, SIM卡, 手机卡 => sim-card
    virtual sim, virtual sim card, 虚拟卡 => virtual-sim
    card reader => reader
    retention card, retention sim, 保号卡 => retention-card
    top up, recharge, 充值 => top-up
    alipay, 支付宝 => alipay
    a b c d => long
    a, b => short
    """)

  @Test(arguments: [
    ("a SIM", ["short", "sim-card"]), ("my virtual sim card", ["virtual-sim"]),
    ("virtual sim", ["virtual-sim"]),
    ("virtual card", []), ("retention sim card", ["retention-card"]), ("sim card reader", ["sim-card"]),
    ("SIM卡充值", ["sim-card", "top-up"]), ("手机卡", ["sim-card"]), ("手机", []), ("TOP-UP", ["top-up"]),
    ("top, up", ["top-up"]), ("topup", []), ("a b c", ["short", "short"]), ("a b c d", ["long"]),
    ("a a b c d", ["short", "long"]), ("儲值", []), ("充值充值", ["top-up", "top-up"]), ("", []),
  ])
  func theLongestFormWins(text: String, expected: [String]) {
    #expect(concepts(text, table) == expected)
  }

  @Test func languagesMeetInConcepts() {
    let chinese = concepts("top up 保号卡 with 支付宝", table)
    #expect(chinese == ["top-up", "retention-card", "alipay"])
    #expect(concepts("recharge a retention SIM by Alipay", table).filter { $0 != "short" } == chinese)
  }

  /// The same with the tables that are compiled in.
  @Test func languagesMeetInTheBuiltInTables() throws {
    let intents = URL(filePath: #filePath).appending(path: "../../../../Intents").standardized
    let rows = try KnowledgeSource.read(intents.path(percentEncoded: false)).source.synonyms
    #expect(rows.count >= 80)
    let mixed = concepts("top up 保号卡 with 支付宝", rows)
    #expect(mixed == ["top-up", "retention-card", "alipay"])
    #expect(concepts("recharge a retention SIM by Alipay", rows) == mixed)
    #expect(concepts("用支付寶給保號卡儲值", rows).contains("alipay"))
  }

  @Test func noTable() {
    #expect(concepts("top up", []) == [])
  }
}
