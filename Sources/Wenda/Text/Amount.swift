/// What a number counts, by its unit, its sign or the way it is written: `$20` and `50 dollars` are both money.
enum Amount: UInt64, CaseIterable {
  case money = 0x41, data, duration, length, weight, percentage, time, phone, fraction

  /// The kind that a unit says; its key is that of its words in their order.
  static func unit(_ key: UInt64) -> Amount? { units[key] }

  /// The most Chinese characters in a unit.
  static let longestUnit = 4

  /// Whether a word stands before an amount of money, as NZD in `NZD 20`.
  static func isCurrency(_ word: Word) -> Bool { currencies.contains(word.key) }

  /// The key of a unit, from those of its words.
  static func key(_ words: some Collection<Word>) -> UInt64 { words.reduce(0) { Hash.combine($0, $1.key) } }

  private static let currencies = KeySet(words: "nzd aud usd cad hkd sgd cny rmb eur gbp jpy")

  /// Without what is as often something else: `3 in 1`, `5G`, `2degrees`, `3里面`.
  private static let units: [UInt64: Amount] = {
    let texts: [(Amount, String)] = [
      (.money, "dollar dollars buck bucks cent cents euro euros yuan kuai yen quid"),
      (.money, "nzd aud usd cad hkd sgd cny rmb eur gbp jpy"),
      (.money, "元 块 块钱 元钱 万元 纽币 新币 纽元 新西兰元 刀 美元 美金 澳元 港币 港元 欧元 英镑 日元 人民币"),
      (.data, "kb mb gb tb megabyte megabytes gigabyte gigabytes gig gigs meg megs 兆"),
      (.duration, "second seconds sec secs minute minutes min mins hour hours hr hrs"),
      (.duration, "day days week weeks month months year years yr yrs"),
      (.duration, "秒 秒钟 分钟 小时 个小时 个钟头 天 周 个星期 个礼拜 个月 年"),
      (
        .length, "km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters cm mm"
      ),
      (.length, "foot feet inch inches 公里 千米 米 厘米 毫米 英里"),
      (.weight, "kg kgs kilo kilos gram grams lb lbs oz ounce ounces 公斤 千克 克 斤 吨"),
      (.percentage, "percent"), (.time, "am pm oclock 点 点钟 点半"),
    ]
    var units: [UInt64: Amount] = [:]
    var scanner = WordScanner()
    for (kind, text) in texts {
      for unit in text.split(separator: " ") {
        scanner.scan(unit)
        units[key(scanner.words)] = kind
      }
    }
    return units
  }()
}
