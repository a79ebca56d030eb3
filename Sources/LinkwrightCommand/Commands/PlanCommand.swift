import ArgumentParser
import Planning

/// `linkwright plan DIR --out OUT`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Choose the links, then make the timetable of their meetings.",
        discussion: """
            Writes who is linked with whom, and when and where they meet: a page to read, report.html, and tables for a \
            spreadsheet, a map and calendars. At \
            the end it says how good links and timetable are; where that is not proved, it says what no other choice can \
            pass. While it works, a line shows the best so far and that limit. Ctrl-C stops it, and the best so far is written.

              linkwright plan Instances/harbour-10 --out out/harbour
            """)

    @Argument(help: "The input folder.") var folder: String

    @OptionGroup var options: SolveOptions

    func run() throws {
        try PlanRun(command: "plan", folder: folder, options: options)() { _, planner in try planner.plan() }
    }
}
