import Linking
import LinkingFiles
import Planning
import Reporting
import Results
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
        func seconds() -> Double { (ContinuousClock.now - start) / .seconds(1) }
        try PlanFolder.check(options.out, overwrite: options.overwrite)
        let effort = Effort(options.effort, from: start, isShown: !options.speech.quiet)
        defer { effort.end() }
        let read = try InputFolder.read(folder)
        let reading = seconds()
        let result: PlanResult
        do {
            defer { effort.progress.clear() }
            result = try work(read, Planner(read.year, control: effort.control))
        } catch let error as PlanningError {
            throw RunError(cause: error, wasStopped: effort.stop.isRaised)
        }
        let run = RunFacts(
            command: command, threads: options.effort.threadCount,
            seconds: ["reading": reading, "total": seconds()])
        try say(
            PlanFolder.write(
                result, of: read, to: options.out, run: run, overwrite: options.overwrite))
        if result.status == .interrupted { throw Ending.Decided(code: .interrupted) }
    }

    private func say(_ written: PlanFolder.Written) throws {
        if written.summary.status == SolveStatus.interrupted.rawValue, !options.speech.quiet {
            Terminal.complain("Stopped early; the best found so far was written to \(options.out).")
        }
        if options.speech.json {
            Terminal.say(try JSONText.bytes(written.summary))
        } else if !options.speech.quiet {
            let lines = written.summary.lines(
                folder: options.out, files: written.files, warnings: written.warnings)
            for line in lines { Terminal.say(line) }
        }
    }
}
