public import Linking

/// A class that is in no link of a plan, and why.
public struct ClassLeftOut: Hashable, Sendable {
    /// The class, by its number.
    public let number: Int
    /// Why.
    public let explanation: Explanation
}

/// A meeting that has no place in a plan, and why.
public struct MeetingUnplaced: Hashable, Sendable {
    /// The link, by its place among the plan's links.
    public let link: Int
    /// The round, by its number.
    public let round: Int
    /// Why.
    public let explanation: Explanation
}

/// Why something that people hoped for is not in a plan.
public struct Explanation: Hashable, Sendable {
    /// A word for it, such as a rule's name; see ``LeftOutReason`` and ``UnplacedReason`` for the others.
    public let reason: String
    /// A sentence that a head teacher understands.
    public let detail: String
    /// The smallest change that would help, as a sentence.
    public let suggestion: String
    /// The change that is suggested, all of it to be made; empty where none is, or where what is missing is no one cell.
    public let changes: [Change]
    /// Where the meeting would be, if the change is confirmed to give it a place; else nil.
    public let remedy: Remedy?

    init(
        reason: String, detail: String, suggestion: String, changes: [Change] = [], remedy: Remedy? = nil
    ) {
        (self.reason, self.detail, self.suggestion) = (reason, detail, suggestion)
        (self.changes, self.remedy) = (remedy?.changes ?? changes, remedy)
    }
}

/// A change that gives a meeting a place, and the place.
public struct Remedy: Hashable, Sendable {
    /// The change.
    public let changes: [Change]
    /// The link, by its place among the plan's.
    public let link: Int
    /// The round and the session, by their ids in the year with that change, in which numbers may be others.
    public let round, session: ID
}

/// Why a class is in no link, where no single rule of eligibility is to blame.
public enum LeftOutReason: String, CaseIterable, Sendable {
    /// It has link partners to choose from, and all of them are linked with others.
    case oddOneOut = "odd_one_out"
    /// Two classes would do for each other, but their schools have as many links as they may.
    case schoolLimit = "max_links_between_schools"
    /// Two classes would do for each other, but the policy's priorities have no gain from it.
    case priorities
    /// No plan at all keeps the rules of the year.
    case rulesConflict = "rules_conflict"
    /// A link would have been possible, and the search ended before it was weighed.
    case timeRanOut = "time_ran_out"
    /// The links were given, not chosen.
    case linksGiven = "links_given"
}

/// Why a meeting has no place, where no single rule of meetings is to blame.
public enum UnplacedReason: String, CaseIterable, Sendable {
    /// No session serves the round.
    case noSession = "no_session"
    /// Every session it may use is on the date of another meeting of the same link.
    case sameDate = "same_date"
    /// Every session it may use is too close to another meeting of the same link.
    case gapDays = "gap_days"
    /// Every session it may use is full.
    case capacity
    /// The round uses as many sessions as it may.
    case maxSessions = "max_sessions"
    /// There is room, but the policy's priorities have no gain from it.
    case priorities
    /// There is room, and the search ended before it was weighed.
    case timeRanOut = "time_ran_out"
}

/// How the links of a plan came about.
public enum LinksOrigin: Hashable, Sendable {
    /// They were chosen, and this is known of them.
    case chosen(SolveStatus)
    /// They were given.
    case given
}
