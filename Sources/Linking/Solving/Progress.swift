/// What the solver is working on.
public enum Goal: Hashable, Sendable {
    /// The candidates.
    case candidates
    /// Whether all the rules can be kept.
    case rules
    /// The best pairs, at all priorities at once.
    case pairs
    /// A priority.
    case priority(Priority)
    /// One step of a fairness priority: as few links as possible whose difference lies in a certain band.
    case band(Priority)
    /// Links that are fair by a heuristic, as a start for the search.
    case fairStart
    /// Whether a certain meeting can be placed.
    case meeting
    /// The proof that nothing is better.
    case proof

    /// The priority in question, if there is one.
    public var priority: Priority? {
        if case .priority(let priority) = self { priority } else { nil }
    }
}

/// How far the search has come.
public struct Progress: Hashable, Sendable {
    /// The program being solved.
    public let program: Priority.Program
    /// What the solver is working on.
    public let goal: Goal
    /// The value of the incumbent, as in ``PriorityOutcome``; nil before the first plan.
    public let best: Int?
    /// A bound on every plan; nil while none is known.
    public let bound: Int?
    /// How much is done, if it can be counted.
    public let count: Count?

    /// Things done.
    public struct Count: Hashable, Sendable {
        /// How many are done.
        public let done: Int
        /// How many there are in all; nil if not known.
        public let all: Int?
        /// What is counted, to follow the numbers: `classes settled`.
        public let what: String

        /// A count.
        public init(_ done: Int, of all: Int? = nil, _ what: String) {
            (self.done, self.all, self.what) = (done, all, what)
        }
    }

    /// A report. `best` is the value of the best solution found, and `bound` what no solution can pass; both in the
    /// program's terms, in which more is better.
    public init(
        _ program: Priority.Program, _ goal: Goal, best: Int? = nil, bound: Int? = nil, count: Count? = nil
    ) {
        (self.program, self.goal, self.count) = (program, goal, count)
        func planValue(_ value: Int) -> Int { goal.priority?.planValue(value) ?? value }
        (self.best, self.bound) = (best.map(planValue), bound.map(planValue))
    }
}
