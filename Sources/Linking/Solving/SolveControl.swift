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

    /// The seconds that are left; nil if there is no deadline; never below 0.
    public var secondsLeft: Double? {
        deadline.map { max(0, (($0 - .now) / .seconds(1))) }
    }

    /// Whether it is time to end.
    public var isOver: Bool {
        stop.isRaised || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
}
