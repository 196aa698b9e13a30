import Wenda
import WendaAuthoring

/// A transcript and where it is from.
struct TranscriptFile {
  /// What its name ends in.
  static let ending = ".txt"

  let path: String
  var transcript: Transcript
  /// How its conversation is started.
  let options: ChatOptions

  /// - Parameter options: what holds where the transcript does not say otherwise.
  static func parse(
    _ bytes: [UInt8], path: String, _ options: ChatOptions
  ) -> (file: TranscriptFile, errors: [Diagnostic]) {
    let (transcript, errors) = TranscriptParser.parse(file: path, bytes: bytes)
    let header = TranscriptHeader.read(transcript, file: path, over: options)
    let file = TranscriptFile(path: path, transcript: transcript, options: header.options)
    return (file, (errors + header.errors).sorted { $0.place.line < $1.place.line })
  }

  /// The path without the ending.
  var name: String { path.hasSuffix(Self.ending) ? String(path.dropLast(Self.ending.count)) : path }
}
