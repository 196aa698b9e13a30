import PlatformLibc
import Wenda

/// Something that could not be done with a file, such as opening it.
package struct FileFailure: Error, CustomStringConvertible {
  /// The file and what is wrong with it: `answers.tsv: error: No space left on device`.
  package let description: String

  package init(_ description: String) { self.description = description }

  /// - Parameter code: a value of `errno`.
  package init(_ path: String, _ code: Int32) {
    description = "\(path.printable(newline: .escape)): error: \(errorMessage(code))"
  }
}
