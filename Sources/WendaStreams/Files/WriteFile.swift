import PlatformLibc
import Wenda

/// Writes a file that appears whole or not at all; a device or a pipe is written straight.
package func writeFile(_ bytes: FlatArray<UInt8>, to path: String) throws(FileFailure) {
  let file = try OutputFile(path: path, standardOutput: STDOUT_FILENO)
  let error = file.write(bytes)
  // A reader of a pipe who has seen enough is no failure.
  guard error == 0 || error == EPIPE && !file.isReplacement else {
    file.discard()
    throw FileFailure(path, error)
  }
  try file.finish()
}

/// - Parameter inputs: files that must not be replaced by it; `-` is standard input.
package func writeFile(_ text: String, to path: String, sparing inputs: [String] = []) throws(FileFailure) {
  if FileDescriptor.status(path: path)?.isRegular == true,
    inputs.contains(where: { FileDescriptor.areSame($0 == "-" ? "/dev/stdin" : $0, path) })
  {
    throw FileFailure(
      "\(path.printable(newline: .escape)): error: this is one of the files that were read; choose another name"
    )
  }
  let result: Result<Void, FileFailure> = text.withFlatUTF8 { utf8 in
    Result { () throws(FileFailure) in try writeFile(utf8, to: path) }
  }
  try result.get()
}
