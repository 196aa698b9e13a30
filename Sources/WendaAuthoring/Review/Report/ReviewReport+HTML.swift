import Wenda

extension ReviewReport {
  /// The report as one self-contained page in both languages.
  ///
  /// - Parameter title: what was read, the names of the files for instance.
  public func html(title: String) -> String {
    ReportPage(
      kind: Bilingual("没有答上的问题", "Wenda review"), title: title, style: ReviewStyle.css,
      introduction: ["<p>\(summary.html)</p>"], main: [tiles, entries.isEmpty ? "" : section]
    ).html
  }

  private var summary: Bilingual {
    Bilingual(
      "共问了 \(review.log.count) 次，不同的问题 \(review.log.questions.count) 个。",
      "Asked \(review.log.count) times, \(review.log.questions.count) different questions.")
  }

  private var tiles: String {
    let tiles = [
      (Bilingual("已回答", "answered"), count(.answered)), (Bilingual("没把握", "unsure"), count(.unsure)),
      (Bilingual("反问", "asked back"), count(.asked)), (Bilingual("婉拒", "declined"), count(.declined)),
      (Bilingual("其中例句要求婉拒", "of those, as examples say"), review.told),
    ]
    let rows = tiles.map { "<div><dt>\($0.0.html)</dt><dd>\($0.1)</dd></div>" }
    return "<dl class=\"tiles\">\n\(rows.joined(separator: "\n"))\n</dl>"
  }

  private var section: String {
    let most = entries.map(\.group.count).max() ?? 1
    let items = entries.map { item($0, most: most) }.joined(separator: "\n")
    let hidden =
      hiddenGroups == 0
      ? ""
      : "\n<p class=\"soft\">\(Bilingual("还有 \(hiddenGroups) 组。", "\(hiddenGroups) more groups.").html)</p>"
    return Markup.section(
      Bilingual("没有答上或没把握的", "Not answered, or not surely"),
      note: Bilingual(
        "相似的问题归为一组，问得最多的在前；× 后面是问的次数。",
        "Like questions are in one group, the most asked first; how often stands behind ×."),
      "<ol class=\"groups\">\n\(items)\n</ol>\(hidden)")
  }

  private func item(_ entry: Entry, most: Int) -> String {
    let group = entry.group
    let width = FixedPoint.text(Double(group.count) / Double(max(most, 1)) * 100, digits: 1)
    let shown = group.questions.prefix(samples)
    let items = shown.map { question in
      "<li><bdi>\(Markup.escaped(question.asked.text))</bdi> <small>×\(question.asked.count)</small></li>"
    }.joined()
    let hidden = group.questions.count - shown.count
    let rest =
      hidden > 0 ? "<li class=\"soft\">\(Bilingual("另有 \(hidden) 个问法", "\(hidden) more").html)</li>" : ""
    return """
      <li><div class="amount"><b>\(group.count)</b><span style="width:\(width)%"></span></div>
      <p class="why">\(nearest(entry))\(entry.reason.shortfall.words.html)\(unknown(entry))</p>
      <ul>\(items)\(rest)</ul></li>
      """
  }

  private func nearest(_ entry: Entry) -> String {
    guard let nearest = entry.nearest else { return "" }
    let name = Bilingual(nearest.title(in: .chinese), nearest.title(in: .english))
    return "<b>\(name.html)</b> <code>\(Markup.escaped(nearest.id))</code><br>"
  }

  private func unknown(_ entry: Entry) -> String {
    guard !entry.reason.unknownWords.isEmpty else { return "" }
    let words = entry.reason.unknownWords.map { "<code>\(Markup.escaped($0))</code>" }.joined(separator: " ")
    return "<br>\(Bilingual("例句里没有：", "in no example:").html) \(words)"
  }
}

/// What the page has beside the style of the others.
private enum ReviewStyle {
  static let css = """
    ol.groups { list-style: none; padding: 0; margin: .6rem 0; }
    ol.groups > li { padding: .7rem 0 .8rem; border-top: 1px solid var(--line); }
    ol.groups .amount { display: flex; align-items: center; gap: .6rem; }
    ol.groups .amount b { min-width: 3rem; font-size: 1.2rem; font-variant-numeric: tabular-nums; }
    ol.groups .amount span { height: .5rem; background: var(--bad); border-radius: .25rem; }
    ol.groups p.why { margin: .2rem 0; overflow-wrap: anywhere; }
    ol.groups ul { margin: .1rem 0; padding-left: 1.1rem; overflow-wrap: anywhere; }
    ol.groups small { color: var(--soft); white-space: nowrap; }
    code { background: var(--panel); border-radius: .3rem; padding: 0 .3rem; font-size: .88em; }
    """
}
