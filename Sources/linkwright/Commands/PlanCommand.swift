import ArgumentParser
import Planning

/// `linkwright plan DIR --out OUT`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Choose the links, then make the timetable of their meetings.",
        discussion: """
            Open report.html in the new folder first: it says in plain words what was decided.
            Example: linkwright plan luton --out luton-plan
            """)

    @Argument(help: "The input folder.") var folder: String

    @OptionGroup var options: SolveOptions

    func run() throws {
        try PlanRun(command: "plan", folder: folder, options: options)() { _, planner in try planner.plan() }
    }
}
