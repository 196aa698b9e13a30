import Foundation
import PackagePlugin

/// Fits `Intents/` at build time, whenever one of its files has changed.
@main struct EmbedKnowledge: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Intents")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedImage.swift")
    return [
      .buildCommand(
        displayName: "Fitting the built-in knowledge",
        executable: try context.tool(named: "WendaEmbed").url,
        arguments: [folder.path, output.path],
        inputFiles: files, outputFiles: [output])
    ]
  }
}
