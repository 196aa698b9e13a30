import FuzzSupport

private let target = FuzzTarget.chosen(from: [
  .explanation, .dialogue,
  .intentFile, .synonyms, .settings, .table, .labelled, .transcript, .yaml, .html, .json,
  .importer, .encodings, .training, .batchCSV, .batchJSON, .batchText, .report,
  .image, .keys, .markdown, .programs,
])

/// Chooses the target before the first input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ words: UnsafeMutableRawPointer?) -> Int32 {
  _ = target
  return 0
}

/// Gives the target one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  target.run(UnsafeBufferPointer(start: bytes, count: count))
  return 0
}
