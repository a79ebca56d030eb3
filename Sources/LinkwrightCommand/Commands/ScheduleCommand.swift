import ArgumentParser
import LinkingFiles
import Planning

/// `linkwright schedule DIR --assignments FILE --out OUT`
struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "Make the timetable of links that are given.",
        discussion: """
            The file is an assignments.csv, written by match or plan, and changed by hand if need be; only its \
            columns class_a, class_b and class_c count.

              linkwright match Instances/harbour-10 --out out/chosen
              linkwright schedule Instances/harbour-10 --out out/days \\
                --assignments out/chosen/assignments.csv
            """)

    @Argument(help: "The input folder.") var folder: String

    @Option(help: ArgumentHelp("The links, as assignments.csv has them.", valueName: "file"))
    var assignments: String

    @OptionGroup var options: SolveOptions

    func run() throws {
        try PlanRun(command: "schedule", folder: folder, options: options)() { read, planner in
            try planner.schedule(links: AssignmentsFile.read(assignments, year: read.year))
        }
    }
}
