import TestSupport

import Testing

@testable import Wenda
@testable import WendaAuthoring
@testable import WendaFormats

@Suite struct KnowledgeImageTests {
  private let image: [UInt8]

  init() throws {
    image = KnowledgeTrainer.image(of: try LibraryFAQ.source())
  }

  @Test func holdsEverythingTheAuthorWrote() throws {
    let source = try LibraryFAQ.source()
    let knowledge = try Knowledge(image: image)
    #expect(knowledge.intents.map(\.id) == source.intents.map(\.id))
    #expect(knowledge.number(of: "wifi") == source.intents.firstIndex { $0.id == "wifi" })
    #expect(knowledge.number(of: "none") == nil)
    for (intent, written) in zip(knowledge.intents, source.intents) {
      #expect(intent.section == written.section)
      #expect(intent.place.line == 1)
      #expect(intent.place.file.hasSuffix("/\(intent.id).md"))
      #expect(intent.related.map(\.id) == written.related.map(\.id))
      #expect(intent.examples.map(\.text) == written.questions.map(\.text))
      #expect(intent.examples.map(\.place.line) == written.questions.map(\.place.line))
      for language in Language.allCases {
        #expect(intent.title(in: language) == written.titles[language])
        #expect(intent.answer(in: language) == written.answers[language])
      }
    }
    #expect(knowledge.hasOutOfScope)
    #expect(knowledge.examples.filter { $0.intent == nil }.map(\.text) == source.outOfScope.map(\.text))
  }

  @Test func sameFilesSameBytes() throws {
    #expect(KnowledgeTrainer.image(of: try LibraryFAQ.source(LibraryFAQ.files)).count == image.count)
    let source = try LibraryFAQ.source()
    #expect(KnowledgeTrainer.image(of: source) == KnowledgeTrainer.image(of: source))
  }

  @Test func aMappedFileAnswersTheSame() throws {
    let folder = try ScratchFolder()
    try folder.write("faq.wenda", image)
    var mapped = Classifier(try Knowledge.load(folder.path("faq.wenda")))
    var inMemory = Classifier(try Knowledge(image: image))
    for question in ["wifi密码", "I lost my book", "天气"] {
      #expect(mapped.classify(question).candidates.elementsEqual(inMemory.classify(question).candidates))
    }
  }

  /// What stands where a header has the number of bytes is that number.
  private func refusal(_ bytes: [UInt8]) -> ImageError? {
    do {
      _ = try Knowledge(image: bytes)
      return nil
    } catch { return error }
  }

  /// Every byte of the head, and a sample of the rest.
  private var places: [Int] {
    Array(0..<400) + Array(stride(from: 400, to: image.count, by: 997)) + [image.count - 1]
  }

  @Test func refusedWhereverItIsCut() {
    for length in places { #expect(refusal(Array(image.prefix(length))) != nil, "cut at \(length)") }
    #expect(refusal(image + [0]) == .truncated(expected: image.count, found: image.count + 1))
    #expect(refusal([]) == .foreign)
  }

  @Test func refusedWhereverItIsAltered() {
    var bytes = image
    for place in places {
      for bit in [UInt8(1), 0x80] {
        bytes[place] ^= bit
        #expect(refusal(bytes) != nil, "altered at \(place)")
        bytes[place] ^= bit
      }
    }
    #expect(refusal(bytes) == nil)
  }

  @Test func refusalsSayWhy() throws {
    #expect(refusal(Array("# a Markdown file, no image".utf8)) == .foreign)
    #expect(refusal(Array(image.prefix(1000))) == .truncated(expected: image.count, found: 1000))
    var other = image
    other[8] = 99
    #expect(refusal(other) == .version(99))
    other = image
    other[image.count / 2] ^= 4
    #expect(refusal(other) == .altered)
    // The frame is whole, and still it is no knowledge base.
    var empty = KnowledgeImageWriter()
    let hollow = try empty.finish().copy()
    #expect(refusal(hollow) == .altered)
  }

  @Test(arguments: [("foreign.wenda", "hello, I am no image"), ("empty.wenda", "")])
  func aFileThatIsNoImage(name: String, text: String) throws {
    let folder = try ScratchFolder([name: text])
    let error = #expect(throws: KnowledgeError.self) { try Knowledge.load(folder.path(name)) }
    #expect(error?.diagnostics.map(\.short) == ["\(name):1:1: error: this is not a compiled knowledge base"])
  }
}
