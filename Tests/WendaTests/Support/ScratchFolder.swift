import Foundation
import Testing

@testable import Wenda
@testable import WendaAuthoring

/// A folder of files that is gone when nobody holds it any more.
final class ScratchFolder {
  private let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "wenda-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  /// The path of the folder, or of a file in it.
  func path(_ name: String? = nil) -> String {
    let file = name.map { url.appending(path: $0) } ?? url
    return file.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

extension Diagnostic {
  /// The finding without the folder: `file:line:column: severity: message`.
  var short: String {
    let file = place.file.split(separator: "/").last.map(String.init) ?? ""
    return "\(file):\(place.line):\(place.column): \(severity.rawValue): \(message)"
  }

  /// The same without the other place that the message may name in brackets.
  var brief: String { short.split(separator: " (").first.map(String.init) ?? "" }
}
