import ArgumentParser
import Results

/// The command: its name, its subcommands, and the one place from which the process ends.
@main
struct Linkwright: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linkwright",
        abstract: "Decides which school classes meet, and when.",
        discussion: """
            Begin with `linkwright init FOLDER`, fill in its files, and see what `linkwright check FOLDER` says. \
            Then `linkwright plan FOLDER --out PLAN` writes who is linked with whom, and when they meet.

            `linkwright help plan` says more of plan, and so for each command. The examples there work as they stand, in \
            the folder that holds Instances:

              linkwright plan Instances/harbour-10 --out out/first
            """,
        version: RunFacts.currentVersion,
        subcommands: [
            InitCommand.self, CheckCommand.self, PlanCommand.self, MatchCommand.self, ScheduleCommand.self,
            VerifyCommand.self, ReportCommand.self, ExplainCommand.self, CapacityCommand.self,
            CompareCommand.self,
        ],
        groupedSubcommands: [
            CommandGroup(
                name: "For Practice And Research",
                subcommands: [GenerateCommand.self, ExportCommand.self, GraphCommand.self])
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Ending(error).leave()
        }
    }
}

extension Ending {
    /// The ending that an error of this command makes.
    init(_ error: any Error) { self.init(error, of: Linkwright.self) }
}
