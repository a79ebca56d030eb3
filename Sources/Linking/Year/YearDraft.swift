/// A linking year as given: rows in their order, nothing checked.
///
/// A reader of files or a generator makes it, and ``LinkingYear`` is built from it.
public struct YearDraft: Hashable, Sendable {
    /// What counts as a good link and a good timetable.
    public var policy: Policy
    /// The schools.
    public var schools: [School]
    /// The classes.
    public var classes: [LinkingClass]
    /// The background columns that the policy's measures name.
    public var background: [BackgroundColumn]
    /// The venues.
    public var venues: [Venue]
    /// The rounds, in the order in which a link goes through them.
    public var rounds: [Round]
    /// The sessions; nil if none have been drawn up yet, which is different from an empty list.
    public var sessions: [Session]?
    /// The history.
    public var history: [HistoryEntry]
    /// The rules.
    public var rules: [Rule]
    /// The known road distances.
    public var travel: [RoadDistance]

    /// A draft.
    public init(
        policy: Policy, schools: [School], classes: [LinkingClass], background: [BackgroundColumn] = [],
        venues: [Venue] = [], rounds: [Round] = [], sessions: [Session]? = nil, history: [HistoryEntry] = [],
        rules: [Rule] = [], travel: [RoadDistance] = []
    ) {
        (self.policy, self.schools, self.classes, self.background) = (policy, schools, classes, background)
        (self.venues, self.rounds, self.sessions) = (venues, rounds, sessions)
        (self.history, self.rules, self.travel) = (history, rules, travel)
    }
}
