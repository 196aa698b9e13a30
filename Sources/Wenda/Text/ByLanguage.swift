/// A value for each language. Where a language is added, the compiler names every text that lacks it.
package struct ByLanguage<Value> {
  private var chinese: Value
  private var english: Value

  package init(_ chinese: Value, _ english: Value) {
    self.chinese = chinese
    self.english = english
  }

  package init(_ value: (Language) throws -> Value) rethrows {
    chinese = try value(.chinese)
    english = try value(.english)
  }

  package subscript(language: Language) -> Value {
    get {
      switch language {
      case .chinese: chinese
      case .english: english
      }
    }
    set {
      switch language {
      case .chinese: chinese = newValue
      case .english: english = newValue
      }
    }
  }

  /// The values in the order of the languages.
  package var all: [Value] { Language.allCases.map { self[$0] } }
}

extension ByLanguage: Sendable where Value: Sendable {}
