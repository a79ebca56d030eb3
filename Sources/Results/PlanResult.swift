public import Linking

/// A plan that the audit has passed, and what is known of it.
public struct PlanResult: Sendable {
    /// Links and meetings. Without any link where the rules of the year can't all hold (then ``links`` says so).
    public let plan: Plan
    /// What is known of the links. Where they were given, their values, with no bound.
    public let links: ProgramOutcome
    /// What is known of the timetable; nil where none was asked for, or the year has no rounds.
    public let timetable: ProgramOutcome?
    /// How many candidate links there were; nil where links were given.
    public let candidates: CandidateCounts?
    /// What proves ``links``, as far as it is proved; nil where links were given, and where there are none.
    public let certificate: Certificate?
    /// Whether ``certificate`` was checked and holds. Where that takes long it is left to whoever reads the plan.
    public let isProofChecked: Bool
    /// The pairs that could be linked; nil where links were given.
    public let eligible: Candidates?
    /// What proves ``timetable``, as far as duals can; nil where there is no timetable.
    public let timetableCertificate: TimetableCertificate?
    /// What more places would be worth at most; nil where there is no timetable.
    public let capacity: CapacityReport?
    /// Where the rules of the year can't all hold, `must_link` rules of which none could be left out for the others
    /// to go on conflicting; else empty.
    public let conflict: [String]
    /// How long each stage took, in the order of the stages.
    public let stages: [StageTime]

    /// The weaker status of the two.
    public var status: SolveStatus { max(links.status, timetable?.status ?? .optimal) }
}

/// How many links could be chosen from.
public struct CandidateCounts: Hashable, Sendable {
    /// Eligible pairs.
    public let pairs: Int
    /// Candidate three-way links; nil where they were not counted.
    public let threeWay: Int?
}

/// How long a stage took.
public struct StageTime: Hashable, Sendable {
    /// `candidates`, `links`, `proof`, `timetable`, `audit`.
    public let stage: String
    /// Seconds on the clock.
    public let seconds: Double
}

/// Why there is no plan.
public enum PlanningError: Error, Sendable {
    /// The time ran out, or somebody stopped the run, before any plan was found.
    case nothingFound
    /// The solver broke down.
    case solver(SolverFailure)
    /// The plan that was found does not pass the audit: a defect of ours.
    case audit([Finding])
    /// The links that were given break the rules of the year.
    case links([Finding])
}
