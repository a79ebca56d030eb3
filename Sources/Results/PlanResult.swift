public import Explaining
public import Linking
public import Proving

/// A plan, and all that is known of it: what a planner makes, and what a folder is written from.
///
/// Complete in itself: whoever has one needs neither the solver that made it nor the folder that its year came from.
public struct PlanResult: Sendable {
    /// The year that was planned.
    public let year: LinkingYear
    /// Links and meetings. Without any link where the rules of the year can't all hold (then ``links`` says so).
    public let plan: Plan
    /// Whether the links were given, and not chosen.
    public let isGiven: Bool
    /// What is known of the links. Where they were given, their values, with no bound.
    public let links: ProgramOutcome
    /// What is known of the timetable; nil where none was asked for, or the year has no rounds.
    public let timetable: ProgramOutcome?
    /// How many candidate links there were; nil where links were given.
    public package(set) var candidates: CandidateCounts?
    /// What proves ``links``, as far as it is proved; nil where there is no proof, or it was left in its file.
    public package(set) var certificate: Certificate?
    /// Whether ``certificate`` was checked and holds. Where that takes long it is left to whoever reads the plan.
    public package(set) var isProofChecked = false
    /// What proves ``timetable``, as far as duals can; nil where there is no timetable, or the proof was left in its file.
    public package(set) var timetableCertificate: TimetableCertificate?
    /// What more places would be worth; nil where there is no timetable.
    public package(set) var capacity: CapacityReport?
    /// Where the rules of the year can't all hold, `must_link` rules of which none could be left out for the others
    /// to go on conflicting; else empty.
    public package(set) var conflict: [String] = []
    /// The classes in no link, ascending, each with the reason and the smallest change that might help.
    public package(set) var leftOut: [ClassLeftOut] = []
    /// What stands between those classes and every other, and which change of their own would help: empty where that was not
    /// looked into, as in large years.
    public package(set) var answers: [LeftOutAnswer] = []
    /// The meetings without a session, by link and round, each with the reason and the smallest change that would help.
    public package(set) var unplaced: [MeetingUnplaced] = []
    /// How long each stage took, in the order of the stages.
    public package(set) var stages: [StageTime] = []
    /// The pairs that may link, where they have been listed already; to be had again from ``year``.
    package var eligible: Candidates?

    /// A plan of `year` of which this much is known; nobody has looked yet for reasons.
    package init(
        _ year: LinkingYear, _ plan: Plan, links: ProgramOutcome, isGiven: Bool, timetable: ProgramOutcome?
    ) {
        (self.year, self.plan, self.isGiven) = (year, plan, isGiven)
        (self.links, self.timetable) = (links, timetable)
    }
}

extension PlanResult {
    /// The weaker status of links and timetable.
    public var status: SolveStatus { max(links.status, timetable?.status ?? .optimal) }

    /// How the links came about, and what is known of them.
    public var origin: LinksOrigin { isGiven ? .given : .chosen(links.status) }

    /// The same, with the reasons why classes and meetings have no place.
    ///
    /// O(classes left out · classes + meetings without a place · sessions).
    package func withReasons() -> PlanResult {
        let explainer = Explainer(year, plan, links: origin, timetable: timetable?.status)
        var result = self
        result.leftOut = explainer.classesLeftOut()
        result.unplaced = explainer.meetingsUnplaced()
        return result
    }
}

/// How long a stage took.
public struct StageTime: Hashable, Sendable {
    /// `candidates`, `links`, `proof`, `conflict`, `timetable`, `audit`.
    public let stage: String
    /// Seconds on the clock.
    public let seconds: Double

    /// A time.
    package init(stage: String, seconds: Double) { (self.stage, self.seconds) = (stage, seconds) }
}
