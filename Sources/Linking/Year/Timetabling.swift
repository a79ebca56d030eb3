/// A neutral place where links meet: a gallery, a museum, a library.
public struct Venue: Hashable, Sendable {
    /// Its id.
    public var id: ID
    /// Its name.
    public var name: String
    /// Its place.
    public var place: Place
    /// The limit on pupils at once.
    public var capacityPupils: Int
    /// What it provides, to compare with the needs of classes.
    public var provides: [String]
    /// The schools that it is home to, for which it is not neutral.
    public var homeOf: [ID]

    /// A venue.
    public init(
        id: ID, name: String, place: Place, capacityPupils: Int, provides: [String] = [], homeOf: [ID] = []
    ) {
        (self.id, self.name, self.place, self.capacityPupils) = (id, name, place, capacityPupils)
        (self.provides, self.homeOf) = (provides, homeOf)
    }
}

/// Meetings of one kind that every link has once: an online meeting, a day at a neutral venue, a social-action day.
public struct Round: Hashable, Sendable {
    /// Its id.
    public var id: ID
    /// Its name.
    public var name: String
    /// How it meets: exactly one of in person and online.
    public var format: Formats
    /// The first date on which it can have a meeting.
    public var opens: Day
    /// The last date on which it can have a meeting: in a year, never before the first; in a draft, any date.
    public var closes: Day
    /// The least number of days after the same link's latest meeting in an earlier round; nil if there is no minimum.
    public var gapDays: Int?
    /// Whether its meetings count before those of optional rounds.
    public var required: Bool
    /// The limit on sessions it may use; nil if there is none.
    public var maxSessions: Int?

    /// A round.
    public init(
        id: ID, name: String, format: Formats, window: Days, gapDays: Int? = nil, required: Bool = true,
        maxSessions: Int? = nil
    ) {
        (self.id, self.name, self.format) = (id, name, format)
        (opens, closes) = (window.first, window.last)
        (self.gapDays, self.required, self.maxSessions) = (gapDays, required, maxSessions)
    }

    /// The range of dates for its meetings.
    public var window: Days {
        get { Days(from: opens, to: closes) ?? Days(opens) }
        set { (opens, closes) = (newValue.first, newValue.last) }
    }
}

/// A venue or an online room, on a date, for a time.
public struct Session: Hashable, Sendable {
    /// Its id.
    public var id: ID
    /// The round it is reserved for; nil if any round of its format may use it.
    public var round: ID?
    /// Its venue; nil if it is online.
    public var venue: ID?
    /// Its date.
    public var date: Day
    /// When it starts.
    public var start: ClockTime
    /// When it ends.
    public var end: ClockTime
    /// The limit on pupils, if it differs from its venue's.
    public var capacityPupils: Int?
    /// The limit on links; nil if there is none.
    public var capacityLinks: Int?
    /// The cost of using it, in the currency that the policy weighs.
    public var fee: Double

    /// A session.
    public init(
        id: ID, round: ID? = nil, venue: ID? = nil, date: Day, start: ClockTime, end: ClockTime,
        capacityPupils: Int? = nil, capacityLinks: Int? = nil, fee: Double = 0
    ) {
        (self.id, self.round, self.venue, self.date) = (id, round, venue, date)
        (self.start, self.end, self.fee) = (start, end, fee)
        (self.capacityPupils, self.capacityLinks) = (capacityPupils, capacityLinks)
    }

    /// In person if it has a venue, else online.
    public var format: Formats { venue == nil ? .online : .inPerson }
}
