import ArgumentParser
import Explaining
import Linking
import LinkingFiles
import Planning
import Reporting
import Results
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
        if !dryRun { try PlanFolder.check(plan, overwrite: true) }
        let read = try InputFolder.read(folder)
        let record = try PlanFolder.read(plan, of: read)
        var result = record.result(in: read.year)
        guard result.timetable != nil else { throw NoTimetable(path: plan) }
        result.timetableCertificate = try PlanFolder.timetableCertificate(record, of: read)
        let report: CapacityReport
        do throws(PlanningError) {
            defer { run.progress.clear() }
            report = try Planner(read.year, control: run.control).capacity(of: result)
        } catch {
            throw RunError(cause: error, wasStopped: run.stop.isRaised)
        }
        result.capacity = report
        if !dryRun { try PlanFolder.writeCapacity(result, record) }
        if speech.json {
            Terminal.say(try JSONText.bytes(Summary.Capacity(result.year, result.plan, report)))
        } else if !speech.quiet {
            for line in CapacityText(result, report).lines { Terminal.say(line) }
            if !dryRun { Terminal.say("Written to \(plan): capacity.csv, summary.json") }
        }
        if run.stop.isRaised { throw Ending.Decided(code: .interrupted) }
    }
}
