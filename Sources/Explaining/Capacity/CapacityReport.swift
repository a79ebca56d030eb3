public import Linking
public import Proving

/// What places are worth to a plan: what more room in each session could add at most, and what some changes were found
/// to do when the timetable was solved anew.
public struct CapacityReport: Hashable, Sendable {
    /// The policy's priorities of timetables, in order; all lists below have an entry for each.
    public let priorities: [Priority]
    /// What another session like one that is there could add at most.
    public let another: MoreSessions
    /// The changes that were tried, the most promising of each kind first.
    public let trials: [CapacityTrial]
    /// Whether changes have been tried, even if none was promising.
    public let isTried: Bool

    /// A report.
    public init(
        priorities: [Priority], another: MoreSessions, trials: [CapacityTrial] = [],
        isTried: Bool = false
    ) {
        (self.priorities, self.another, self.trials) = (priorities, another, trials)
        self.isTried = isTried
    }
}

/// One change to a session, and what it does to the best timetable of the same links.
public struct CapacityTrial: Hashable, Sendable {
    /// What is changed.
    public enum Kind: String, CaseIterable, Sendable {
        /// Another session at the same place on the same date.
        case anotherSession = "another_session"
        /// Ten more places in the session.
        case tenMorePlaces = "ten_more_places"
        /// Room for one more link in the session.
        case oneMoreLink = "one_more_link"
        /// The session is not held.
        case withoutSession = "without_session"
    }

    /// The session, by its number.
    public let session: Int
    /// What is changed.
    public let kind: Kind
    /// What the change adds at each priority: meetings, or hundredths of cost; below 0 what it takes away. Nil where
    /// the time ran out before it was tried.
    public let differences: [Int]?
    /// Whether the timetables without the change and with it are both proved to be the best, so that the differences
    /// are exact.
    public let isProved: Bool

    /// A trial.
    public init(session: Int, kind: Kind, differences: [Int]?, isProved: Bool) {
        (self.session, self.kind, self.differences) = (session, kind, differences)
        self.isProved = isProved
    }

    /// The change to `year`, in which the session has its number; nil where it holds any number already.
    public func change(in year: LinkingYear) -> Change? {
        switch kind {
        case .anotherSession: .addSessions(NewSessions(like: year.sessions[session]))
        case .tenMorePlaces: year.moreRoom(session: session, pupils: Change.placesTried, links: 0)
        case .oneMoreLink: year.moreRoom(session: session, pupils: 0, links: 1)
        // The session stays and holds nobody: without its date links of the plan might not be eligible any more.
        case .withoutSession: .places(Places(.session(year.sessions[session].id), links: 0))
        }
    }
}
