extension String {
  /// This path with `~` at its start, alone or before a slash, read as the home folder, as a shell does.
  func expandingHome(_ home: String?) -> String {
    guard let home, !home.isEmpty, self == "~" || hasPrefix("~/") else { return self }
    return home + dropFirst()
  }
}
