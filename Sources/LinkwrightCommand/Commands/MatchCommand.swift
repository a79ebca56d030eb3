import ArgumentParser
import Planning

/// `linkwright match DIR --out OUT`
struct MatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Choose the links, without a timetable.",
        discussion: """
            For when partners are wanted now, and venues and dates are settled later, with schedule.

              linkwright match Instances/harbour-10 --out out/links
            """)

    @Argument(help: "The input folder.") var folder: String

    @OptionGroup var options: SolveOptions

    func run() throws {
        try PlanRun(command: "match", folder: folder, options: options)() { _, planner in try planner.match()
        }
    }
}
