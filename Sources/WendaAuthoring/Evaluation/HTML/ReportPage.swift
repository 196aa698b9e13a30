/// The frame of a report: one self-contained page in both languages, of which the reader picks one.
struct ReportPage {
  /// What kind of report it is.
  var kind: Bilingual
  /// What was read, as plain text.
  var title: String
  /// Rules beside those of all reports.
  var style: String?
  /// Blocks under the title.
  var introduction: [String]
  /// The blocks of the page.
  var main: [String]
  var footer: Bilingual?

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-Hans">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(Markup.escaped(title)) – Wenda</title>
    <style>
    \(([PageStyle.css] + (style.map { [$0] } ?? [])).joined(separator: "\n"))
    </style>
    </head>
    <body>
    \(Self.languageSwitch)
    <header>
    <p class="soft">\(kind.html)</p>
    <h1><bdi>\(Markup.escaped(title))</bdi></h1>
    \(introduction.joined(separator: "\n"))
    </header>
    <main>
    \(main.joined(separator: "\n"))
    </main>
    \(footer.map { "<footer><p>\($0.html)</p></footer>\n" } ?? "")</body>
    </html>

    """
  }

  /// Without scripts Chinese is shown first; without `:has` both languages are.
  private static let languageSwitch = """
    <fieldset><legend hidden>语言 / Language</legend>\
    <input type="radio" name="language" id="show-zh" checked><label for="show-zh" lang="zh-Hans">中文</label>\
    <input type="radio" name="language" id="show-en"><label for="show-en" lang="en">English</label>\
    </fieldset>
    <script>
    if (!navigator.language.startsWith("zh")) document.getElementById("show-en").checked = true
    </script>
    """
}
