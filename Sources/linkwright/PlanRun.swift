import Explaining
import Foundation
import Linking
import LinkingFiles
import Planning
import Proving
import Tables

/// Why a run has no plan, and whether somebody had asked it to stop.
struct RunError: Error {
    let cause: PlanningError
    let wasStopped: Bool
}

/// One run of `plan`, `match` or `schedule`: read, work, write, say.
struct PlanRun {
    /// The command's name, for the summary.
    let command: String
    /// The input folder.
    let folder: String
    let options: SolveOptions

    /// Runs; `work` makes the plan of what was read.
    func callAsFunction(_ work: (ReadYear, Planner) throws -> PlanResult) throws {
        let start = ContinuousClock.now
        try FolderWriter.check(
            options.out, overwrite: options.overwrite, isKnown: PlanFolder.isKnown)
        let effort = Effort(options.effort, from: start, isShown: !options.speech.quiet)
        defer { effort.end() }
        let read = try InputFolder.read(folder)
        let reading = (ContinuousClock.now - start) / .seconds(1)

        let result: PlanResult
        let tables: PlanTables
        let answers: [LeftOutAnswer]
        do {
            defer { effort.progress.clear() }
            let planner = Planner(read.year, control: effort.control)
            result = try work(read, planner)
            tables = PlanTables(
                read.year, result.plan, links: result.origin, timetable: result.timetable?.status,
                capacity: result.capacity)
            answers = try planner.explainAtOnce(tables.leftOut, in: result.plan)
        } catch let error as PlanningError {
            throw RunError(cause: error, wasStopped: effort.stop.isRaised)
        }
        try finish(read, result, tables, answers, reading: reading, start: start)
        if result.status == .interrupted { throw Ending.Decided(code: .interrupted) }
    }

    private func finish(
        _ read: ReadYear, _ result: PlanResult, _ tables: PlanTables, _ answers: [LeftOutAnswer],
        reading: Double, start: ContinuousClock.Instant
    ) throws {
        var seconds = ["reading": reading]
        for stage in result.stages { seconds[stage.stage] = stage.seconds }
        seconds["total"] = (ContinuousClock.now - start) / .seconds(1)
        let summary = Summary(
            version: Linkwright.version, command: command,
            inputs: Dictionary(uniqueKeysWithValues: read.hashes.map { ($0.file, $0.sha256) }),
            counts: Summary.Counts(
                read.year, result.plan,
                candidates: result.candidates.map { .init(pairs: $0.pairs, threeWay: $0.threeWay) },
                hasTimetable: result.timetable != nil),
            links: Summary.Program(
                result.links, given: result.candidates == nil,
                differences: Summary.Program.differences(read.year, result.plan),
                leaves: result.certificate?.leaves.count),
            timetable: result.timetable.map {
                Summary.Program($0, certificate: result.timetableCertificate)
            },
            capacity: result.capacity.map { Summary.Capacity(read.year, result.plan, $0) },
            status: result.status,
            seconds: seconds.mapValues { ($0 * 1000).rounded() / 1000 }, threads: options.effort.threadCount,
            warnings: read.warningsInAnyOrder + result.conflictText)
        var files = try PlanFolder.files(
            tables.all(), result.certificate,
            timetable: result.timetableCertificate.map { ($0, result.plan.links) }, summary, of: read.year)
        files += try PeopleFiles(
            tables, summary, from: result.eligible ?? Candidates(read.year),
            isProofChecked: result.isProofChecked, answers: answers
        ).all(besides: files.map(\.name))
        try FolderWriter.write(
            files, to: options.out, overwrite: options.overwrite, isKnown: PlanFolder.isKnown)

        if result.status == .interrupted, !options.speech.quiet {
            Terminal.complain("Stopped early; the best found so far was written to \(options.out).")
        }
        if options.speech.json {
            Terminal.say(try JSONText.bytes(summary))
        } else if !options.speech.quiet {
            let warnings = read.warnings.map(\.text) + result.conflictText
            let lines = summary.lines(folder: options.out, files: files.map(\.name), warnings: warnings)
            for line in lines { Terminal.say(line) }
        }
    }
}

extension PlanResult {
    /// Says which rules conflict; nothing where none do.
    fileprivate var conflictText: [String] {
        conflict.isEmpty
            ? []
            : [
                "rules.csv: these rules can't all hold: \(conflict.joined(separator: ", "))\nMaybe one of them can be deleted"
            ]
    }

    /// How its links came about: where no candidates were counted, they were given.
    fileprivate var origin: LinksOrigin { candidates == nil ? .given : .chosen(links.status) }
}
