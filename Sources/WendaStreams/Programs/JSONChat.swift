import Wenda

/// `wenda chat --json`: a JSON object a line in, one a line out.
package struct JSONChat {
  private var chat: ProgramChat

  package init(_ responder: Responder) { chat = ProgramChat(responder) }

  /// What is said to one line, without the line's end.
  package mutating func reply(to line: [UInt8]) -> String {
    let members: JSONMembers
    do {
      members = try JSONMembers(line)
    } catch {
      return ProgramChat.errorRecord(error.message)
    }
    var session: String?
    do {
      session = try members.string("session")
      if let name = session, name.utf8.count > ProgramChat.longestName {
        return ProgramChat.errorRecord(
          "“session” is longer than \(ProgramChat.longestName) bytes; use a shorter name")
      }
      guard let text = try members.string("text") else {
        return ProgramChat.errorRecord("no key “text”; write what is said there", session: session)
      }
      guard text.utf8.count <= BatchLimits.question else {
        return ProgramChat.errorRecord(
          "“text” is too long (\(text.utf8.count) bytes); at most \(BatchLimits.question) bytes are read",
          session: session)
      }
      let language = try members.language()
      let reply = chat.reply(to: text, session: session, language: language)
      return chat.record(reply, session: session)
    } catch {
      return ProgramChat.errorRecord(error.message + "; put it in quotes", session: session)
    }
  }

  /// Answers the lines of standard input until it ends.
  package static func run(_ responder: Responder, input: Int32, write: (String) throws -> Void) throws {
    var chat = JSONChat(responder)
    var reader = BoundedLineReader(descriptor: input, name: "standard input")
    while let line = try reader.next() {
      switch line {
      case .text(let bytes): try write(chat.reply(to: bytes) + "\n")
      case .tooLong:
        let limit = BoundedLineReader.longest
        try write(ProgramChat.errorRecord("line too long; at most \(limit) bytes are read") + "\n")
      }
    }
  }
}

extension JSONMembers {
  /// The value of `language`; nil for none.
  ///
  /// - Throws: ``WrongType`` where it is no language.
  func language() throws(WrongType) -> Language? {
    guard let code = try string("language") else { return nil }
    guard let language = Language(code: code) else { throw WrongType(name: "language", wanted: "zh or en") }
    return language
  }
}
