import ArgumentParser

/// `linkwright generate …`
struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Make up an area to practise with, or a case to measure with.",
        subcommands: [GenerateAreaCommand.self, GenerateTimetableCommand.self, GenerateGraphCommand.self])
}
