import ArgumentParser
import Foundation

/// What every command takes that works out a plan.
struct SolveOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"))
    var out: String

    @OptionGroup var effort: EffortOptions

    @Flag(help: "Replace what an earlier run wrote to the folder.")
    var overwrite = false

    @OptionGroup var speech: SpeechOptions
}

/// How long a run may work, and on how many threads.
struct EffortOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many seconds the work may take; then the best so far is written.", valueName: "seconds"))
    var timeLimit = 60.0

    @Option(
        help: ArgumentHelp(
            "How many processor cores may work at once; the result is the same. (default: all)",
            valueName: "n"
        ))
    var threads: Int?

    /// As many threads as were asked for, else one a core.
    var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        // Thirty years: a clock can hold it, and nobody waits longer.
        let most = 1e9
        guard timeLimit > 0, timeLimit <= most else {
            throw ValidationError(
                "--time-limit is \(timeLimit), expected seconds, more than 0 and at most \(Int(most)).")
        }
        if let threads, threads < 1 { throw ValidationError("--threads is \(threads), expected 1 or more.") }
    }
}

/// How much is said, and to whom.
struct SpeechOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Say nothing but errors.")
    var quiet = false

    @Flag(help: "Print the summary as JSON, for programs.")
    var json = false
}
