/// What is known of a program's answer when the search ends.
public enum SolveStatus: String, Comparable, CaseIterable, Sendable {
    /// Proved: no plan is better at any priority.
    case optimal
    /// A plan that keeps all rules; its bound says how far from optimal it may be.
    case feasible
    /// Like feasible, but the run was stopped early.
    case interrupted
    /// Proved: no plan keeps all rules.
    case infeasible

    /// Ordered by strength: the status that promises less comes later.
    public static func < (a: SolveStatus, b: SolveStatus) -> Bool { a.strength < b.strength }

    private var strength: Int { SolveStatus.allCases.firstIndex(of: self) ?? 0 }
}

/// The result at one priority.
public struct PriorityOutcome: Hashable, Sendable {
    /// The priority.
    public let priority: Priority
    /// The value of the plan, as in files.
    public let value: Int
    /// A bound on all plans that are as good at the earlier priorities; nil if none is known, because an earlier
    /// priority was not closed or time ran out too early.
    public let bound: Int?

    /// The outcome of a priority.
    public init(_ priority: Priority, value: Int, bound: Int?) {
        (self.priority, self.value, self.bound) = (priority, value, bound)
    }

    /// Whether the value equals the bound.
    public var isProved: Bool { bound == value }
}

/// The result of one of the two programs.
public struct ProgramOutcome: Hashable, Sendable {
    /// The status of the answer.
    public let status: SolveStatus
    /// Each priority of the policy, in its order.
    public let priorities: [PriorityOutcome]

    /// An outcome.
    public init(status: SolveStatus, priorities: [PriorityOutcome]) {
        (self.status, self.priorities) = (status, priorities)
    }
}
