import Testing

@testable import Wenda

/// Images are read where they lie, so what a record looks like in memory is the format of the file. The language
/// promises little about that; these hold it to what the files have.
@Suite struct ImageLayoutTests {
  @Test func theFrameIsAsTheFilesHaveIt() {
    typealias Header = KnowledgeImage.Header
    #expect(MemoryLayout<Header>.stride == 32)
    #expect(
      [
        MemoryLayout<Header>.offset(of: \.magic), MemoryLayout<Header>.offset(of: \.version),
        MemoryLayout<Header>.offset(of: \.sectionCount), MemoryLayout<Header>.offset(of: \.byteCount),
        MemoryLayout<Header>.offset(of: \.checksum),
      ] == [0, 8, 12, 16, 24])
    typealias Entry = KnowledgeImage.SectionEntry
    #expect(MemoryLayout<Entry>.stride == 16)
    #expect(MemoryLayout<Entry>.offset(of: \.offset) == 0 && MemoryLayout<Entry>.offset(of: \.byteCount) == 8)
  }

  @Test func recordsAreAsTheFilesHaveThem() {
    typealias Intent = KnowledgeImage.Intent
    #expect(MemoryLayout<Intent>.stride == 48)
    #expect(
      [
        MemoryLayout<Intent>.offset(of: \.id), MemoryLayout<Intent>.offset(of: \.section),
        MemoryLayout<Intent>.offset(of: \.titles.0), MemoryLayout<Intent>.offset(of: \.titles.1),
        MemoryLayout<Intent>.offset(of: \.answers.0), MemoryLayout<Intent>.offset(of: \.answers.1),
        MemoryLayout<Intent>.offset(of: \.file), MemoryLayout<Intent>.offset(of: \.line),
        MemoryLayout<Intent>.offset(of: \.related.start), MemoryLayout<Intent>.offset(of: \.related.end),
        MemoryLayout<Intent>.offset(of: \.examples.start), MemoryLayout<Intent>.offset(of: \.examples.end),
      ] == Array(stride(from: 0, to: 48, by: 4)))
    typealias Example = KnowledgeImage.Example
    #expect(MemoryLayout<Example>.stride == 20)
    #expect(
      [
        MemoryLayout<Example>.offset(of: \.text), MemoryLayout<Example>.offset(of: \.intent),
        MemoryLayout<Example>.offset(of: \.language), MemoryLayout<Example>.offset(of: \.file),
        MemoryLayout<Example>.offset(of: \.line),
      ] == [0, 4, 8, 12, 16])
    typealias FollowUp = KnowledgeImage.FollowUp
    #expect(MemoryLayout<FollowUp>.stride == 12)
    #expect(
      MemoryLayout<FollowUp>.offset(of: \.after) == 4 && MemoryLayout<FollowUp>.offset(of: \.intent) == 8)
    #expect(MemoryLayout<KeyTable.Slot>.stride == 8 && MemoryLayout<KeyTable.Slot>.offset(of: \.value) == 4)
  }

  @Test func parametersAreAsTheFilesHaveThem() {
    typealias Parameters = KnowledgeImage.Parameters
    #expect(MemoryLayout<Parameters>.stride == 48)
    #expect(
      [
        MemoryLayout<Parameters>.offset(of: \.intentCount), MemoryLayout<Parameters>.offset(of: \.classCount),
        MemoryLayout<Parameters>.offset(of: \.step), MemoryLayout<Parameters>.offset(of: \.unseen),
        MemoryLayout<Parameters>.offset(of: \.meaningUnit),
        MemoryLayout<Parameters>.offset(of: \.meaningSquare),
        MemoryLayout<Parameters>.offset(of: \.foreignUnit),
        MemoryLayout<Parameters>.offset(of: \.foreignSquare),
        MemoryLayout<Parameters>.offset(of: \.foreignLanguage),
        MemoryLayout<Parameters>.offset(of: \.calibration.bias),
        MemoryLayout<Parameters>.offset(of: \.calibration.slope),
        MemoryLayout<Parameters>.offset(of: \.threshold),
      ] == Array(stride(from: 0, to: 48, by: 4)))
  }
}
