import ArgumentParser
import Explaining
import Linking
import LinkingFiles
import Planning
import Tables

/// `linkwright capacity DIR OUT`
struct CapacityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capacity",
        abstract: "Say how a plan uses its venues, and what more or fewer sessions would do.",
        discussion: """
            Makes the timetable of the plan's links again, and once more for each of the ten most promising changes: \
            another session like one that is there, ten more places in it (or room for one more link), or without it. Prints a \
            table, and writes what was found into the plan's capacity.csv and summary.json.

              linkwright plan Instances/harbour-10 --out out/measured
              linkwright capacity Instances/harbour-10 out/measured
            """)

    @Argument(help: "The input folder.") var folder: String

    @Argument(help: "The folder that plan or schedule wrote.") var plan: String

    @OptionGroup var effort: EffortOptions

    @Flag(help: "Print the table, and leave the folder as it is.") var dryRun = false

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let run = Effort(effort, isShown: !speech.quiet)
        defer { run.end() }
        if !dryRun { try FolderWriter.check(plan, overwrite: true, isKnown: PlanFolder.isKnown) }
        let read = try InputFolder.read(folder)
        let written = try WrittenPlan(plan, of: read)
        guard written.summary.timetable != nil else { throw NoTimetable(path: plan) }
        let certificate = try written.timetableCertificate(read.year, path: plan)
        let report: CapacityReport
        do {
            report = try Planner(read.year, control: run.control)
                .capacity(of: written.plan, certificate: certificate)
            run.progress.clear()
        } catch {
            throw RunError(cause: error, wasStopped: run.stop.isRaised)
        }
        if !dryRun {
            try FolderWriter.write(
                written.files(with: report, read.year), to: plan, overwrite: true,
                isKnown: PlanFolder.isKnown)
        }
        if speech.json {
            Terminal.say(try JSONText.bytes(Summary.Capacity(read.year, written.plan, report)))
        } else if !speech.quiet {
            for line in CapacityText(
                read.year, written.plan, report, timetable: written.summary.timetable
            ).lines { Terminal.say(line) }
            if !dryRun { Terminal.say("Written to \(plan): capacity.csv, summary.json") }
        }
        if run.stop.isRaised { throw Ending.Decided(code: .interrupted) }
    }
}

/// A plan without meetings, of whose venues nothing can be said.
struct NoTimetable: Error, CustomStringConvertible {
    /// The folder.
    let path: String

    var description: String {
        "\(path): found a plan without a timetable, expected one that plan or schedule wrote\nMaybe run `linkwright schedule` with its assignments.csv first"
    }
}
