import Wenda

/// Tells the language of a text that its file says nothing about, as Wenda tells that of a question.
public enum TextLanguage {
  /// The language of the words; English where there are none.
  public static func detect(_ text: String) -> Language {
    var scanner = WordScanner()
    scanner.scan(text)
    return scanner.words.withFlatArray { LanguageDetector.detect($0) } ?? .english
  }
}
