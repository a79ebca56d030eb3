import ArgumentParser
import LinkingFiles

/// `linkwright init DIR`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Write a folder to start from: every input file, with examples.",
        discussion: """
            Put your own rows in place of the examples, and then see what check says.

              linkwright init my-area
              linkwright check my-area
            """)

    @Argument(help: "The folder to write.") var folder: String

    @Flag(help: "Replace input files that are there already.") var overwrite = false

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        try StarterFolder.write(to: folder, overwrite: overwrite)
        if !quiet { Terminal.sayWritten(folder) }
    }
}
