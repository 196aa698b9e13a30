/// How long what is asked may be, whoever asks: commands, programs, files of questions.
package enum MessageLimit {
  /// Longer questions are an error. Nobody asks so much; what is longer is a file in the wrong place.
  package static let bytes = 65_536
}
