/// What is known of a program's answer when its solution ends.
public enum SolveStatus: String, Comparable, CaseIterable, Sendable {
    /// No plan is better at any priority, and that is proved.
    case optimal
    /// A plan that keeps all rules; how far from the best it may be, its bound says.
    case feasible
    /// As feasible, and somebody stopped the solution before its time.
    case interrupted
    /// No plan keeps all rules, and that is proved.
    case infeasible

    /// The weaker of two: the one that promises less comes later.
    public static func < (a: SolveStatus, b: SolveStatus) -> Bool { a.strength < b.strength }

    private var strength: Int { SolveStatus.allCases.firstIndex(of: self) ?? 0 }
}

/// What was reached at one priority.
public struct PriorityOutcome: Hashable, Sendable {
    /// The priority.
    public let priority: Priority
    /// What the plan has, as files hold it.
    public let value: Int
    /// What no plan that is as good at the priorities before can pass; nil if nothing is known, because a
    /// priority before was not closed or the time ran out too early.
    public let bound: Int?

    /// The outcome of a priority.
    public init(_ priority: Priority, value: Int, bound: Int?) {
        (self.priority, self.value, self.bound) = (priority, value, bound)
    }

    /// Whether value and bound meet.
    public var isProved: Bool { bound == value }
}

/// What was reached by one of the two programs.
public struct ProgramOutcome: Hashable, Sendable {
    /// What is known.
    public let status: SolveStatus
    /// Each priority of the policy, in its order.
    public let priorities: [PriorityOutcome]

    /// An outcome.
    public init(status: SolveStatus, priorities: [PriorityOutcome]) {
        (self.status, self.priorities) = (status, priorities)
    }
}
