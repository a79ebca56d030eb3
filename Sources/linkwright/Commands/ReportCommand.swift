import ArgumentParser
import LinkingFiles

/// `linkwright report DIR OUT`
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the page that people read of an earlier plan again.",
        discussion: """
            Every plan, match and schedule writes report.html beside its tables: what was decided and what is proved, a map, \
            the links, the timetable, and a page for each class to print. This makes it anew for a folder that has \
            none, or whose tables were changed by hand and still hold together. All other files stay as they are.
            Example: linkwright report luton luton-plan
            """)

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The folder that plan, match or schedule wrote.") var plan: String

    @Flag(name: [.short, .long], help: "Say nothing but errors.") var quiet = false

    func run() throws {
        try FolderWriter.check(plan, overwrite: true, knownNames: PlanFolder.knownNames)
        let read = try InputFolder.read(folder)
        let files = try WrittenPlan(plan, of: read).files(withPagesOf: read.year, path: plan)
        try FolderWriter.write(files, to: plan, overwrite: true, knownNames: PlanFolder.knownNames)
        if !quiet { Terminal.say("Written to \(plan): report.html") }
    }
}
