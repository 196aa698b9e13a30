/// Files in another encoding than UTF-8, which get one error and not one a line.
enum ForeignText {
  /// What is wrong with a file that is no UTF-8 at all; nil where it is, or where single lines are not.
  static func problem(in bytes: [UInt8], file: String) -> Diagnostic? {
    func problem(_ line: Int, _ message: String) -> Diagnostic {
      Diagnostic(at: SourcePlace(file: file, line: line), message, mend: "save the file as UTF-8")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return problem(1, "this is UTF-16 text")
    }
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let start = bytes[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[first...].firstIndex(of: 0x0A) ?? bytes.count
    // Where the first line that tells is UTF-8, as it mostly is, there is nothing to count.
    guard isInvalid(bytes[start..<end]) else { return nil }
    let lines = bytes[start...].split(separator: 0x0A).filter { line in line.contains { $0 >= 0x80 } }
    let wrong = lines.count(where: isInvalid)
    guard wrong > 1, wrong * 2 > lines.count else { return nil }
    let number = bytes[..<start].count { $0 == 0x0A } + 1
    return problem(number, "\(wrong) lines are not UTF-8 text; the file may be in GB18030 (GBK)")
  }

  private static func isInvalid(_ line: ArraySlice<UInt8>) -> Bool {
    String(validating: line, as: UTF8.self) == nil
  }
}
