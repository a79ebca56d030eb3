import ArgumentParser
import LinkingFiles
import Planning
import Tables

/// `linkwright report DIR OUT`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the page, the map and the calendars of a plan again.",
        discussion: """
            Every plan has report.html among its files: what was decided and what is proved, a map, the links, the timetable, and \
            a page for each class to print. This makes it anew, with links.geojson and the calendars, in a folder that has \
            lost it, or whose tables were changed by hand and still hold together. All other files stay as they are.

              linkwright plan Instances/harbour-10 --out out/harbour
              linkwright report Instances/harbour-10 out/harbour
            """)

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The folder that plan, match or schedule wrote.") var plan: String

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        try FolderWriter.check(plan, overwrite: true, isKnown: PlanFolder.isKnown)
        let read = try InputFolder.read(folder)
        let written = try WrittenPlan(plan, of: read)
        let files = try written.files(withPagesOf: read.year, path: plan) { leftOut in
            try Planner(read.year).explainAtOnce(leftOut, in: written.plan)
        }
        try FolderWriter.write(files, to: plan, overwrite: true, isKnown: PlanFolder.isKnown)
        if !quiet { Terminal.say("Written to \(plan): the page, the map and the calendars, anew") }
    }
}
