import Wenda

/// A share and its interval as a small bar within a table, beside the number that says the same.
enum ShareBar {
  static func svg(_ proportion: Proportion) -> String {
    guard let share = proportion.share, let interval = proportion.interval else { return "" }
    func place(_ share: Double) -> String { FixedPoint.text(share * 96 + 2, digits: 1) }
    return """
      <svg class="bar" viewBox="0 0 100 14" aria-hidden="true">\
      <rect class="track" x="2" y="3" width="96" height="8"/>\
      <rect class="good" x="2" y="3" width="\(FixedPoint.text(share * 96, digits: 1))" height="8"/>\
      <path class="whisker" d="M\(place(interval.lowerBound)) 7H\(place(interval.upperBound))\
      M\(place(interval.lowerBound)) 3v8M\(place(interval.upperBound)) 3v8"/></svg>
      """
  }
}
