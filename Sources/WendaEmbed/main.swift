// Fits `Intents/` and writes the image as Swift integer literals, for the build to compile in.
//
//     WendaEmbed INTENTS-FOLDER OUTPUT.swift
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Wenda

func end(_ message: String) -> Never {
  let bytes = Array((message + "\n").utf8)
  _ = write(2, bytes, bytes.count)
  exit(1)
}

guard CommandLine.arguments.count == 3 else { end("usage: WendaEmbed INTENTS-FOLDER OUTPUT.swift") }
do {
  let source = try KnowledgeSource.load(CommandLine.arguments[1]).relative(to: CommandLine.arguments[1])
  let literals = EmbeddedImage.literals(of: KnowledgeFitter.image(of: source))
  let text =
    "let embeddedImage: [StaticBigInt] = [\n" + literals.map { "  \($0),\n" }.joined() + "]\n"
  guard let file = fopen(CommandLine.arguments[2], "w") else {
    end("cannot write \(CommandLine.arguments[2])")
  }
  let written = fputs(text, file)
  guard fclose(file) == 0, written >= 0 else { end("cannot write \(CommandLine.arguments[2])") }
} catch let error as KnowledgeError {
  end(error.diagnostics.map(\.description).joined(separator: "\n"))
} catch {
  end("\(error)")
}
