import Linking

/// What a run says of itself beside the plan that it made.
public struct RunFacts: Hashable, Sendable {
    /// The version of Linkwright that this is.
    public static let currentVersion = "0.1.0"

    /// The version of Linkwright that made the plan.
    public let version: String
    /// The command that made it: `plan`, `match` or `schedule`.
    public let command: String
    /// How many threads were allowed.
    public let threads: Int
    /// Seconds on the clock for what is no stage of the planning: `reading`, `total`.
    public let seconds: [String: Double]

    /// Facts of a run of this version.
    public init(command: String, threads: Int = 1, seconds: [String: Double] = [:]) {
        version = Self.currentVersion
        (self.command, self.threads, self.seconds) = (command, threads, seconds)
    }

    /// The facts of a program that called the planner itself: the command that would have made this plan, and no times.
    public init(of result: PlanResult) {
        let isPlan = result.timetable != nil || result.year.rounds.isEmpty
        self.init(command: result.isGiven ? "schedule" : isPlan ? "plan" : "match")
    }
}
