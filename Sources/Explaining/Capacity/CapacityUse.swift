public import Linking

/// How a plan uses the sessions of its year and their venues, and who waits for them; from the year and the plan
/// alone.
public struct CapacityUse: Hashable, Sendable {
    /// How a session is used, or all sessions of a venue together.
    public struct Use: Hashable, Sendable {
        /// The meetings there.
        public let meetings: Int
        /// Their pupils.
        public let pupils: Int
        /// How many pupils there could be; nil where any number.
        public let capacityPupils: Int?
        /// How many links there could be; nil where any number.
        public let capacityLinks: Int?
        /// The meetings without a place that could be there but for room: there is too little of it, every rule lets
        /// them, their links' other meetings are on other dates, late enough or early enough, and their rounds may use the
        /// session. A meeting for which there is room in any session waits for none: something else keeps it out.
        public let waiting: [Waiting]
    }

    /// A meeting without a place.
    public struct Waiting: Hashable, Comparable, Sendable {
        /// The link, by its place in the plan.
        public let link: Int
        /// The round, by its number.
        public let round: Int

        /// Order by link, then round.
        public static func < (a: Waiting, b: Waiting) -> Bool { (a.link, a.round) < (b.link, b.round) }
    }

    /// Each session, by its number.
    public let sessions: [Use]
    /// Each venue, by its number: its sessions together.
    public let venues: [Use]
    /// How many sessions of each venue are used.
    public let usedSessions: [Int]

    /// The use that `plan` makes of `year`. O(meetings without a place × sessions + meetings placed).
    public init(_ year: LinkingYear, _ plan: Plan) {
        let use = SessionUse(year, plan)
        var waiting = [[Waiting]](repeating: [], count: year.sessions.count)
        for (link, round) in year.unplaced(plan) {
            let open = year.allowed(plan.links[link], round: round).map(\.session).filter {
                use.mayUse($0, round: round, year)
                    && year.isClear(round: round, session: $0, of: use.meetingsOfLink[link])
            }
            let isFull = open.allSatisfy { use.missing(plan.links[link], session: $0, year) != (0, 0) }
            for session in open where isFull { waiting[session].append(Waiting(link: link, round: round)) }
        }
        sessions = year.sessions.indices.map { number in
            Use(
                meetings: use.links[number], pupils: use.pupils[number],
                capacityPupils: year.capacityPupils(session: number),
                capacityLinks: year.sessions[number].capacityLinks, waiting: waiting[number])
        }
        let sessions = sessions
        let ofVenue = year.venues.indices.map { venue in
            year.sessions.indices.filter { year.venueOfSession[$0] == venue }
        }
        venues = ofVenue.map { numbers in
            let own = numbers.map { sessions[$0] }
            func sum(_ limits: [Int?]) -> Int? {
                let known = limits.compactMap(\.self)
                return known.count == limits.count ? known.reduce(0, +) : nil
            }
            return Use(
                meetings: own.reduce(0) { $0 + $1.meetings }, pupils: own.reduce(0) { $0 + $1.pupils },
                capacityPupils: sum(own.map(\.capacityPupils)), capacityLinks: sum(own.map(\.capacityLinks)),
                waiting: Set(own.flatMap(\.waiting)).sorted())
        }
        usedSessions = ofVenue.map { numbers in numbers.count { sessions[$0].meetings > 0 } }
    }
}

extension LinkingYear {
    /// Whether a meeting of `round` in `session` would go together with the link's other meetings.
    func isClear(round: Int, session: Int, of meetings: [Meeting]) -> Bool {
        let date = sessions[session].date
        return meetings.allSatisfy { other in
            let there = (round: other.round, date: sessions[other.session].date)
            return other.round < round
                ? mayFollow(earlier: there, later: (round, date))
                : mayFollow(earlier: (round, date), later: there)
        }
    }
}
