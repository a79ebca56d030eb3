import ArgumentParser

/// `linkwright generate …`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make synthetic input.",
        subcommands: [GenerateAreaCommand.self, GenerateTimetableCommand.self, GenerateGraphCommand.self])
}
