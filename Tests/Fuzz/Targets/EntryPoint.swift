import FuzzSupport

@main
enum EntryPoint {
  static func main() {
    FuzzTarget.fuzz(oneOf: [
      .explanation, .dialogue,
      .intentFile, .synonyms, .settings, .table, .labelled, .transcript, .yaml, .html, .json,
      .importer, .encodings, .training, .batchCSV, .batchJSON, .batchText, .report,
      .image, .sealedImage, .keys, .markdown, .programs,
    ])
  }
}
