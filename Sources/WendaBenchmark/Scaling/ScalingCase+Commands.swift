/// The commands that read what people write. A new one is one more element.
extension ScalingCase {
  static func commands(_ wenda: String) -> [ScalingCase] {
    check(wenda) + settings(wenda) + synonyms(wenda) + transcripts(wenda) + labelled(wenda) + batch(wenda)
      + review(wenda)
  }

  private static func intent(_ id: String, head: String = "", questions: String = "", answer: String = "Yes.")
    -> (name: String, text: String)
  {
    (
      "\(id).md",
      "# \(id)\n\n\(head)\n## Title\n\n- 中文: 甲\n- English: A\n\n## Questions\n\n### 中文\n\n- \(id)吗？\n\n"
        + "### English\n\n- what is \(id)\n\(questions)\n## Answer\n\n### 中文\n\n是。\n\n### English\n\n\(answer)\n"
    )
  }

  private static func check(_ wenda: String) -> [ScalingCase] {
    let words = [wenda, "check", "FOLDER"]
    func over(_ name: String, _ files: @escaping (Int) -> [(name: String, text: String)]) -> ScalingCase {
      command("check: \(name)", words, files: files)
    }
    return [
      over("questions") { size in
        [
          intent("a", questions: lines(size) { "- \(word($0)) is a\n" }),
          intent("b", questions: lines(size) { "- \(word($0)) or b\n" }),
        ]
      },
      over("lines of an answer") { size in
        [intent("a", answer: lines(size) { "\(word($0))\n" }), intent("b")]
      },
      over("blank lines of an answer") { size in
        [intent("a", answer: lines(size) { _ in "\n" } + "Yes.\n" + lines(size) { _ in "\n" }), intent("b")]
      },
      over("related links") { size in
        [
          intent("a", head: "- Related: " + lines(size) { _ in "b, " } + "b\n"),
          intent("b", head: "- Related: a\n"),
        ]
      },
      over("unknown links") { size in
        [intent("a", head: "- Related: " + lines(size) { word($0) + ", " } + "b\n"), intent("b")]
      },
      over("files with unknown links") { size in
        (0..<size).map { intent("x-\($0)", head: "- Related: y-\($0)\n") }
      },
      over("wrong lines") { size in [intent("a", head: lines(size) { "\(word($0))\n" }), intent("b")] },
      over("follow-ups") { size in
        [
          intent("a"),
          intent(
            "b", questions: lines(size) { "\n## Follow-ups after a\n\n### English\n\n- and \(word($0))\n" }),
        ]
      },
      over("a question again and again") { size in
        [intent("a"), intent("b", questions: lines(size) { _ in "- same\n" })]
      },
      command("check: a table", [wenda, "check", "FOLDER/t.tsv"]) { size in
        [("t.tsv", lines(size) { "\($0 % 2 == 0 ? "a" : "b")\twhat is \(word($0))\n" })]
      },
      command("check: wrong lines of a table", [wenda, "check", "FOLDER/t.tsv"]) { size in
        [("t.tsv", "a\tb\n" + lines(size) { "\(word($0))\n" })]
      },
    ]
  }

  private static func settings(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ text: @escaping (Int) -> String) -> ScalingCase {
      command("check: \(name)", [wenda, "check", "FOLDER"]) { size in
        [intent("a"), intent("b"), ("settings.md", "# settings\n\n" + text(size))]
      }
    }
    return [
      over("a long greeting") { size in
        "## Greeting\n\n- English: Hello!\n" + lines(size) { "  \(word($0))\n" }
      },
      over("unknown featured topics") { size in "- Featured: " + lines(size) { word($0) + ", " } + "a\n" },
      over("wrong settings") { size in lines(size) { "- \(word($0)): x\n" } },
    ]
  }

  private static func synonyms(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ text: @escaping (Int) -> String) -> ScalingCase {
      command("check: \(name)", [wenda, "check", "FOLDER"]) { size in
        [intent("a"), intent("b"), ("synonyms.en.txt", text(size))]
      }
    }
    return [
      over("rows of synonyms") { size in lines(size) { "\(word($0)), \(word($0))s => c\($0)\n" } },
      over("a long row of synonyms") { size in lines(size) { word($0) + ", " } + "z => c\n" },
      over("synonyms that conflict") { size in lines(size) { "\(word($0)), z => c\($0)\n" } },
    ]
  }

  private static func transcripts(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ files: @escaping (Int) -> [(name: String, text: String)]) -> ScalingCase {
      command("test: \(name)", [wenda, "test", "FOLDER"], files: files)
    }
    return [
      over("turns") { size in [("t.txt", lines(size) { "> \(word($0))\n[declined]\n  no\n\n" })] },
      over("turns of a pair") { size in
        [
          ("t.zh.txt", lines(size) { _ in "> :help\n[command]\n  no\n\n" }),
          ("t.en.txt", lines(size) { _ in "> :help\n[none]\n  no\n\n" }),
        ]
      },
      over("lines of a reply") { size in [("t.txt", "> x\n[declined]\n" + lines(size) { "  \(word($0))\n" })]
      },
      over("remarks") { size in [("t.txt", lines(size) { "# \(word($0))\n" } + "> :help\n[command]\n  no\n")]
      },
    ]
  }

  private static func labelled(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ options: [String] = [], _ text: @escaping (Int) -> String) -> ScalingCase {
      command("evaluate: \(name)", [wenda, "evaluate"] + options + ["FOLDER/l.tsv"]) { size in
        [("l.tsv", text(size))]
      }
    }
    return [
      over("questions") { size in lines(size) { "-\twhat is \(word($0))\tkind\n" } },
      over("unknown intents") { size in lines(size) { "\(word($0))\tx\n" } },
      over("kinds, with a report", ["--report", "FOLDER/r.html"]) { size in
        lines(size) { "-\tx\t\(word($0))\n" }
      },
    ]
  }

  private static func batch(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ file: String, _ options: [String] = [], _ text: @escaping (Int) -> String)
      -> ScalingCase
    {
      command("batch: \(name)", [wenda, "batch", "--jobs", "1", "--quiet"] + options + ["FOLDER/\(file)"]) {
        size in
        [(file, text(size))]
      }
    }
    return [
      over("lines", "q.txt") { size in lines(size) { "\(word($0))\n" } },
      over("a CSV table", "q.csv") { size in
        "question,id\n" + lines(size) { "\"\(word($0)) \"\"x\"\"\",\($0)\n" }
      },
      over("quotes within cells", "q.csv") { size in "question,id\n" + lines(size) { _ in "x\",\"y\n" } },
      over("quotes that do not close", "q.csv") { size in "question,id\n" + lines(size) { _ in "\"x,y\n" } },
      over("JSON lines", "q.jsonl") { size in lines(size) { "{\"question\":\"\(word($0))\",\"id\":\($0)}\n" }
      },
      over("keys in another order", "q.jsonl", ["--format", "tsv"]) { size in
        let keys = (0..<min(size, 8000)).map { "\"k\($0)\":1" }
        let line = "{\"question\":\"x\",\(keys.joined(separator: ","))}\n"
        let reversed = "{\"question\":\"x\",\(keys.reversed().joined(separator: ","))}\n"
        return line + lines(max(1, size / 1000)) { _ in reversed }
      },
      over("a JSON array", "q.json") { size in
        "[" + lines(size) { "{\"question\":\"\(word($0))\"},\n" } + "{\"question\":\"x\"}]"
      },
    ]
  }

  private static func review(_ wenda: String) -> [ScalingCase] {
    func over(_ name: String, _ text: @escaping (Int) -> String) -> ScalingCase {
      command("review: \(name)", [wenda, "review", "FOLDER/q.txt"]) { size in [("q.txt", text(size))] }
    }
    return [
      over("questions") { size in lines(size) { "what is \(word($0))\n" } },
      over("a question again and again") { size in lines(size) { _ in "what is it\n" } },
      over("questions that are alike") { size in lines(size) { "when will the weather be \(word($0 % 8))\n" }
      },
    ]
  }
}
