import ArgumentParser
import LinkingFiles
import Planning
import Results
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
        try PlanFolder.check(plan, overwrite: true)
        let read = try InputFolder.read(folder)
        let record = try PlanFolder.read(plan, of: read)
        let result = try Planner(read.year).completed(record.result(in: read.year))
        try PlanFolder.writePages(result, record, of: read)
        if !quiet { Terminal.say("Written to \(plan): the page, the map and the calendars, anew") }
    }
}
