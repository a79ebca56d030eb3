import Synchronization

/// A flag to stop the solver at the incumbent; it may be raised from any thread.
public final class StopSignal: Sendable {
    private let raised = Atomic(false)

    /// A flag that is down.
    public init() {}

    /// Raises the flag; it can't be lowered.
    public func raise() { raised.store(true, ordering: .relaxed) }

    /// Whether it is up.
    public var isRaised: Bool { raised.load(ordering: .relaxed) }
}

/// The limits of a solver run on time and threads, its stop signal, and the receiver of its progress.
public struct SolveControl: Sendable {
    /// When to stop; nil for never.
    public let deadline: ContinuousClock.Instant?
    /// How many threads may work at once, at least 1. The answer does not depend on it.
    public let threads: Int
    /// Stops the solver from outside.
    public let stop: StopSignal
    /// Receives progress, on the thread that makes it.
    public let report: @Sendable (Progress) -> Void

    /// A control; without limits by default.
    public init(
        deadline: ContinuousClock.Instant? = nil, threads: Int = 1, stop: StopSignal = StopSignal(),
        report: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        (self.deadline, self.threads, self.stop, self.report) = (deadline, max(1, threads), stop, report)
    }

    /// The same control, but with at most this part (0 to 1) of the remaining time.
    public func share(_ part: Double) -> SolveControl {
        guard let deadline else { return self }
        let now = ContinuousClock.now
        return SolveControl(
            deadline: now + max(.zero, deadline - now) * part, threads: threads, stop: stop, report: report)
    }

    /// The seconds left; nil if there is no deadline; never below 0.
    public var secondsLeft: Double? {
        deadline.map { max(0, (($0 - .now) / .seconds(1))) }
    }

    /// Whether it is time to stop.
    public var isOver: Bool {
        stop.isRaised || deadline.map { ContinuousClock.now >= $0 } ?? false
    }
}
