/// The words in the id of an intent.
enum IntentName {
  /// `change-password`, `change_password` and `ChangePassword` all give the words `change` and `password`.
  static func words(of id: String) -> String {
    var words = ""
    var wasLower = false
    for scalar in id.unicodeScalars {
      if scalar == "_" || scalar == "-" || (wasLower && scalar.properties.isUppercase) { words += " " }
      if scalar != "_", scalar != "-" { words.unicodeScalars.append(scalar) }
      wasLower = scalar.properties.isLowercase
    }
    return words
  }
}
