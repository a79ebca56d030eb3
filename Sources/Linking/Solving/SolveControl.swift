import Synchronization

/// A flag that anybody may raise, from any thread, to end a solution at the best plan found so far.
public final class StopSignal: Sendable {
    private let raised = Atomic(false)

    /// A flag that is down.
    public init() {}

    /// Raises the flag; it can't be lowered.
    public func raise() { raised.store(true, ordering: .relaxed) }

    /// Whether it is up.
    public var isRaised: Bool { raised.load(ordering: .relaxed) }
}

/// How far a solution has come.
public struct Progress: Hashable, Sendable {
    /// What is being solved, as a person would say it: `links: points`.
    public let stage: String
    /// The value of the best plan found, a cost in the policy's own unit; nil before the first.
    public let best: Double?
    /// What no plan can pass; nil while nothing is known.
    public let bound: Double?
    /// How much of the stage is done, where that can be counted.
    public let count: Count?

    /// Things done of a stage.
    public struct Count: Hashable, Sendable {
        /// How many are done.
        public let done: Int
        /// Of how many; nil where nobody knows.
        public let all: Int?
        /// What they are, to follow the numbers: `classes settled`.
        public let what: String

        /// A count.
        public init(_ done: Int, of all: Int? = nil, _ what: String) {
            (self.done, self.all, self.what) = (done, all, what)
        }
    }

    /// A report.
    public init(stage: String, best: Double? = nil, bound: Double? = nil, count: Count? = nil) {
        (self.stage, self.best, self.bound, self.count) = (stage, best, bound, count)
    }
}

/// How long a solution may take, on how many threads, who may stop it and who hears of its progress.
public struct SolveControl: Sendable {
    /// When to end; nil for never.
    public let deadline: ContinuousClock.Instant?
    /// How many threads may work at once, at least 1. The answer does not depend on it.
    public let threads: Int
    /// Ends the solution from outside.
    public let stop: StopSignal
    /// Hears of progress, on whatever thread makes it.
    public let report: @Sendable (Progress) -> Void

    /// A control; by default one without limits.
    public init(
        deadline: ContinuousClock.Instant? = nil, threads: Int = 1, stop: StopSignal = StopSignal(),
        report: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        (self.deadline, self.threads, self.stop, self.report) = (deadline, max(1, threads), stop, report)
    }

    /// The same, but ending after at most this part (0 to 1) of the time that is left.
    public func share(_ part: Double) -> SolveControl {
        guard let deadline else { return self }
        let now = ContinuousClock.now
        return SolveControl(
            deadline: now + max(.zero, deadline - now) * part, threads: threads, stop: stop, report: report)
    }

    /// The seconds that are left; nil where there is no deadline; never below 0.
    public var secondsLeft: Double? {
        deadline.map { max(0, (($0 - .now) / .seconds(1))) }
    }

    /// Whether it is time to end.
    public var isOver: Bool {
        stop.isRaised || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
}
