import ArgumentParser
import LinkingFiles

/// `linkwright init DIR`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a folder to start from: every input file, with examples.",
        discussion: "Example: linkwright init my-area")

    @Argument(help: "The folder to write.") var folder: String

    @Flag(help: "Replace input files that are there already.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        try StarterFolder.write(to: folder, overwrite: overwrite)
        if !quiet { Terminal.say("Written to \(folder). See what is in it with: linkwright check \(folder)") }
    }
}
