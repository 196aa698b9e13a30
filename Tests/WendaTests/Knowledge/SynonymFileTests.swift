import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct SynonymFileTests {
  private func parse(_ text: String) -> (rows: [String], found: [String]) {
    let (rows, diagnostics) = SynonymFileParser.parse(file: "synonyms.txt", bytes: Array(text.utf8))
    return (
      rows.map { row in
        row.surfaces.map { "\($0.text)@\($0.place.column)" }.joined(separator: " | ") + " => " + row.concept
      },
      diagnostics.map(\.short)
    )
  }

  @Test(arguments: [
    ("top up, 充值 => Top-Up", ["top up@1 | 充值@9 => top-up"]),
    ("充值，储值=>top up # 注释, x", ["充值@1 | 储值@4 => top-up"]),
    ("alipay, 支付宝", ["alipay@1 | 支付宝@9 => alipay"]),
    (" alone ", ["alone@2 => alone"]),
    ("a\\,b, c\\#d, e\\=>f, g\\\\h => x", ["a,b@1 | c#d@7 | e=>f@13 | g\\h@20 => x"]),
    ("a = b => c", ["a = b@1 => c"]),
    ("c#, csharp => csharp", ["c#@1 | csharp@5 => csharp"]),
    ("# nothing", []), ("", []), ("   \t", []),
    ("\u{FEFF}a => b\r\nc => d\r\n", ["a@1 => b", "c@1 => d"]),
  ])
  func rows(text: String, expected: [String]) {
    let (rows, found) = parse(text)
    #expect(rows == expected)
    #expect(found == [])
  }

  @Test(arguments: [
    ("充值,, b => c", "1:4: error: an empty surface form or concept"),
    ("a, b,", "1:6: error: an empty surface form or concept"),
    ("a, b, # more", "1:7: error: an empty surface form or concept"),
    ("=> c", "1:1: error: an empty surface form or concept"),
    ("充值 =>", "1:6: error: an empty surface form or concept"),
    ("a => b, c", "1:9: error: more than one concept in a row"),
    ("a => b => c", "1:11: error: more than one concept in a row"),
  ])
  func oneFault(text: String, expected: String) {
    let (rows, found) = parse(text)
    #expect(rows == [])
    #expect(found == ["synonyms.txt:" + expected])
  }

  @Test func faultsOfSeveralRows() {
    let (rows, found) = parse("a,, b => c\nd => e\nf => g, h")
    #expect(rows == ["d@1 => e"])
    #expect(found.count == 2)
  }
}
