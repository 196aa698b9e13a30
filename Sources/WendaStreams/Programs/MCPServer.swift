import Wenda
import WendaFormats

/// A server of the Model Context Protocol: JSON-RPC 2.0, a message a line.
package struct MCPServer {
  private var tools: MCPTools
  /// Of the program, as it tells clients.
  private let version: String

  /// The versions of the protocol that are spoken, the newest first.
  package static let versions = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

  /// Codes of JSON-RPC errors.
  private enum ErrorCode: Int {
    case parse = -32700
    case invalidRequest = -32600
    case unknownMethod = -32601
    case invalidParameters = -32602
  }

  package init(_ responder: Responder, version: String) {
    tools = MCPTools(responder)
    self.version = version
  }

  /// Answers the lines of standard input until it ends.
  package mutating func run(input: Int32, write: (String) throws -> Void) throws {
    var reader = BoundedLineReader(descriptor: input, name: "standard input")
    while let line = try reader.next() {
      switch line {
      case .text(let bytes): if let response = respond(to: bytes) { try write(response + "\n") }
      case .tooLong: try write(Self.tooLong + "\n")
      }
    }
  }

  /// The response to one line; nil to a notification.
  package mutating func respond(to line: [UInt8]) -> String? {
    let message: JSONMembers
    do {
      message = try JSONMembers(line)
    } catch {
      return JSONMembers.isJSON(line)
        ? Self.error(.invalidRequest, "a request is one object", id: nil)
        : Self.error(.parse, error.message, id: nil)
    }
    let id = message["id"].map { String(decoding: $0, as: UTF8.self) }
    guard Self.isID(id), (try? message.string("jsonrpc")) == "2.0" else {
      return Self.error(.invalidRequest, "this is no request of JSON-RPC 2.0", id: Self.isID(id) ? id : nil)
    }
    guard let method = try? message.string("method") else {
      // A response: nothing was asked of the client.
      if message.has("result") || message.has("error") { return nil }
      return Self.error(.invalidRequest, "“method” is missing", id: id)
    }
    // What has no id is a notification, and gets no response.
    guard let id else { return nil }
    do {
      return try result(of: method, message.object("params"), id: id)
    } catch {
      return Self.error(.invalidParameters, error.message, id: id)
    }
  }

  private mutating func result(
    of method: String, _ parameters: JSONMembers?, id: String
  ) throws(JSONMembers.WrongType) -> String {
    switch method {
    case "initialize": return Self.success(try initialize(parameters), id)
    case "ping": return Self.success("{}", id)
    case "tools/list": return Self.success(JSONWriter.record { $0.member("tools", json: MCPTools.list) }, id)
    case "tools/call":
      guard let name = try parameters?.string("name") else {
        throw JSONMembers.WrongType(name: "name", wanted: "the name of a tool")
      }
      guard let result = try tools.call(name, parameters?.object("arguments")) else {
        return Self.error(.invalidParameters, "unknown tool “\(name)”; there are ask and topics", id: id)
      }
      return Self.success(result, id)
    default: return Self.error(.unknownMethod, "unknown method “\(method)”", id: id)
    }
  }

  /// The version that the client asks for, or the newest where it is not spoken.
  private func initialize(_ parameters: JSONMembers?) throws(JSONMembers.WrongType) -> String {
    let wanted = try parameters?.string("protocolVersion")
    let version = Self.versions.first { $0 == wanted } ?? Self.versions[0]
    return JSONWriter.record { json in
      json.member("protocolVersion", version)
      json.member("capabilities", json: #"{"tools":{}}"#)
      json.name("serverInfo")
      json.object { json in
        json.member("name", "wenda")
        json.member("title", "Wenda 问答")
        json.member("version", self.version)
      }
      json.member(
        "instructions",
        "Checked answers to frequently asked questions, in Chinese and English. Quote the text of an answer; "
          + "where decision is decline there is none, so do not make one up.")
    }
  }

  private static func success(_ result: String, _ id: String) -> String {
    response(id) { $0.member("result", json: result) }
  }

  private static func error(_ code: ErrorCode, _ message: String, id: String?) -> String {
    response(id ?? "null") { json in
      json.name("error")
      json.object { json in
        json.member("code", json: String(code.rawValue))
        json.member("message", message)
      }
    }
  }

  private static func response(_ id: String, _ body: (inout JSONWriter) -> Void) -> String {
    JSONWriter.record { json in
      json.member("jsonrpc", "2.0")
      json.member("id", json: id)
      body(&json)
    }
  }

  /// The response to a line that was not read for its length.
  static var tooLong: String {
    error(.invalidRequest, "line too long; at most \(BoundedLineReader.longest) bytes are read", id: nil)
  }

  /// An id is a string or a number.
  private static func isID(_ id: String?) -> Bool {
    guard let first = id?.utf8.first else { return true }
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
  }
}
