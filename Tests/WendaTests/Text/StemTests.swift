import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct StemTests {
  private func stem(_ word: String) -> UInt64? {
    var scanner = WordScanner()
    scanner.scan(word)
    return scanner.words.first?.stem
  }

  @Test(arguments: [
    ["bind", "binds", "binding"], ["link", "links", "linked", "linking"],
    ["top", "tops", "topped", "topping"],
    ["call", "calls", "called", "calling"], ["fee", "fees"], ["city", "cities"], ["service", "services"],
    ["verify", "verifies", "verified"], ["class", "classes"], ["quick", "quickly"],
    ["recharge", "recharging"],
    ["bill", "bills", "billed", "billing"], ["tell", "telling"], ["pass", "passes", "passed", "passing"],
    ["bus", "buses"], ["process", "processes", "processing"],
  ])
  func formsOfOneWord(forms: [String]) {
    #expect(Set(forms.map(stem)).count == 1)
  }

  @Test(arguments: [
    ("status", "stat"), ("plus", "plu"), ("less", "les"), ("sing", "s"), ("red", "r"), ("cards", "care"),
  ])
  func whatIsNoEndingStays(first: String, second: String) {
    #expect(stem(first) != stem(second))
  }
}
