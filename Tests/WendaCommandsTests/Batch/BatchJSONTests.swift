import Testing

@testable import WendaStreams
@testable import WendaCommands

@Suite("batch: jsonl as input")
struct BatchJSONTests {
  @Test("Other keys follow with their raw values, renamed where they would be taken for ours")
  func passed() throws {
    let line =
      #" { "id" : 1.50e+3 , "question" : "\u4fdd\n\ud83d\ude00", "intent":[1, {"a":null}],"x":"\u00e4"} "#
    let result = try runBatch("q.jsonl", line) { $0.fields = [.question] }
    #expect(
      result.lines == [
        #"{"question":"保\n😀","id":1.50e+3,"input_intent":[1, {"a":null}],"x":"\u00e4"}"#
      ])
  }

  @Test("Another key can hold the question")
  func column() throws {
    let result = try runBatch("q.jsonl", #"{"question":"a","text":"b"}"# + "\n" + #"{"问题":"c"}"#) {
      $0.column = "text"
      $0.fields = [.question, .error]
    }
    #expect(
      result.lines == [
        #"{"question":"b","input_question":"a"}"#,
        #"{"question":null,"error":"no key “text”; name the key to ask with --column","问题":"c"}"#,
      ])
  }

  @Test(
    "What is not JSON, or has no question, has a record that says so",
    arguments: [
      ("", "blank line; write a question or take it out"), ("{}", "no key"),
      ("[]", "not JSON at byte 1: an object is expected; write one object a line"),
      (#"{"question":1}"#, "the question is not a string; put it in quotes"),
      (#"{"question":" "}"#, "empty question; write one or take the record out"),
      (#"{"question":"a"} b"#, "byte 18: text behind the object"),
      (#"{"question":"a",}"#, "byte 17: a string"),
      (#"{"question":"a"#, "no closing quote"), (#"{"question":"\x"}"#, "byte 14: no such escape"),
      (#"{"question":"\u12g4"}"#, "no such escape"), (#"{"question" "a"}"#, "a colon"),
      (#"{"a":01}"#, "a comma"),
      (#"{"a":.5}"#, "a value"), (#"{"a":1.}"#, "a digit"), (#"{"a":tru}"#, "a value"),
      (#"{"a":"#, "a value"),
      ("{\"question\":\"a\tb\"}", "a control character"), (#"{"question":"a","question":"b"}"#, "2 times"),
      (#"{"a":"# + String(repeating: "[", count: 300), "nested too deeply"), ("{'question':'a'}", "a string"),
      ("{\"question\":\"a\"\u{0}}", "a comma"),
    ])
  func malformed(line: String, problem: String) throws {
    let result = try runBatch("q.jsonl", line + "\n" + #"{"question":"then"}"#, asTable)
    #expect(result.lines.count == 3)
    #expect(result.lines[1].contains(problem))
    #expect(result.lines[2].hasSuffix("then\tbinding\t"))
  }

  @Test(
    "Half of a surrogate pair is an error, in the question and in what is passed through",
    arguments: ["\\ud800", "\\udc00", "\\ud800\\u0041", "\\ud83d\\ud83d"], ["question", "id"])
  func halfPairs(escape: String, key: String) throws {
    let result = try runBatch("q.jsonl", "{\"\(key)\":\"a\(escape)\"}\n{\"question\":\"\\ud83d\\ude00b\"}") {
      $0.fields = [.question, .error]
    }
    #expect(result.status == 1)
    #expect(result.lines.count == 2)
    #expect(
      result.lines[0].contains("half of a surrogate pair; write both halves")
        && !result.lines[0].contains("\\ud"))
    #expect(result.lines[1] == "{\"question\":\"😀b\"}")
  }

  @Test("Invalid UTF-8 is not answered, but the rest is passed through")
  func invalid() throws {
    let bytes = Array(#"{"id":7,"question":"a"#.utf8) + [0xFF] + Array("\"}\n".utf8)
    let result = try runBatch("q.jsonl", bytes: bytes) { $0.fields = [.question, .error] }
    let error = "invalid UTF-8 at byte 22; save the file as UTF-8"
    #expect(result.lines == ["{\"question\":\"a\u{FFFD}\",\"error\":\"\(error)\",\"id\":7}"])
  }

  @Test("A table takes its columns from the first record, and tells what it leaves out")
  func columns() throws {
    let text = #"{"question":"a","id":1,"s":"b\tc"}"# + "\n" + #"{"s":null,"question":"b","new":2}"#
    let result = try runBatch("q.jsonl", text, asTable)
    #expect(result.lines == ["id\ts\tquestion\tintent\terror", "1\tb\\tc\ta\tbinding\t", "\t\tb\tbinding\t"])
    #expect(result.error.contains("q.jsonl:2:1: warning: “new” is left out"))
  }
}
