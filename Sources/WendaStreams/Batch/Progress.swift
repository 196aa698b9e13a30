import PlatformLibc

/// A line on the terminal that is redrawn at most ten times a second.
final class Progress {
  private let console: Console
  /// The size of the input in bytes; nil where it is unknown.
  private let total: Int?
  private let start = Progress.milliseconds()
  private var drawn = Progress.milliseconds()
  private var isVisible = false
  private var bytes = 0
  private var records = 0

  init(_ console: Console, total: Int?) {
    self.console = console
    self.total = total
  }

  func add(bytes: Int, records: Int) {
    self.bytes += bytes
    self.records += records
    let now = Self.milliseconds()
    if now - drawn >= 100 {
      drawn = now
      draw(milliseconds: now - start)
    }
  }

  /// Clears the line for other output.
  func clear() {
    if isVisible { console.writeRaw("\r\u{1B}[K") }
    isVisible = false
  }

  private func draw(milliseconds: Int) {
    isVisible = true
    console.writeRaw("\r" + Self.line(bytes, of: total, records, milliseconds) + "\u{1B}[K")
  }

  /// `[#####-----]  50 %  1,000 questions  250,000/s`
  static func line(_ bytes: Int, of total: Int?, _ records: Int, _ milliseconds: Int) -> String {
    let rate = records * 1000 / max(milliseconds, 1)
    let counts = "\(grouped(records)) questions  \(grouped(rate))/s"
    guard let total, total > 0 else { return "\(grouped(bytes >> 20)) MiB  \(counts)" }
    let percent = min(bytes * 100 / total, 100)
    let done = percent / 4
    let bar = String(repeating: "#", count: done) + String(repeating: "-", count: 25 - done)
    return "[\(bar)] \(percent) %  \(counts)"
  }

  /// A number with commas between its thousands.
  static func grouped(_ number: Int) -> String {
    let digits = Array("\(number)")
    return digits.indices.map { index in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digits[index])" : "\(digits[index])"
    }.joined()
  }

  private static func milliseconds() -> Int {
    let now = monotonicTime()
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
