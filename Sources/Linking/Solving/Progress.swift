/// What a solution works at.
public enum Goal: Hashable, Sendable {
    /// Gathering what may be chosen.
    case candidates
    /// Whether the rules can all be kept.
    case rules
    /// The best pairs, at all priorities at once.
    case pairs
    /// A priority.
    case priority(Priority)
    /// One step of a fairness priority: as few links as can be whose difference lies in a certain band.
    case band(Priority)
    /// Links that are fair by a guess, for others to begin with.
    case fairStart
    /// That a certain meeting is placed.
    case meeting
    /// The proof that nothing is better.
    case proof

    /// The priority that it is, if it is one.
    public var priority: Priority? {
        if case .priority(let priority) = self { priority } else { nil }
    }
}

/// How far a solution has come.
public struct Progress: Hashable, Sendable {
    /// Which program is being solved.
    public let program: Priority.Program
    /// What it works at.
    public let goal: Goal
    /// The value of the best plan found, as ``PriorityOutcome`` has it; nil before the first.
    public let best: Int?
    /// What no plan can pass; nil while nothing is known.
    public let bound: Int?
    /// How much is done, where that can be counted.
    public let count: Count?

    /// Things done.
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
