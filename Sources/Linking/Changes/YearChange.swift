/// One possible change to a year's timetabling, made to see what it would do to a plan.
public enum YearChange: Hashable, Sendable {
    /// Another session like this one: same place, date, time, round, room and fee.
    case anotherSession(like: Int)
    /// This session is not held.
    case withoutSession(Int)
    /// This session holds more pupils and more links; a session without a limit stays without one.
    case moreRoom(session: Int, pupils: Int, links: Int)
    /// A new session for this round, at a venue or online, on a date, with room for this many pupils and any number of
    /// links, without a fee.
    case newSession(round: Int, venue: Int?, date: Day, pupils: Int)
    /// These classes can come on a date.
    case free(classes: [Int], date: Day)
    /// These classes travel as far as this venue.
    case travel(classes: [Int], venue: Int)
    /// This venue also provides these.
    case provides(venue: Int, needs: [String])
    /// This round is at least this many days after the earlier ones.
    case gapDays(round: Int, Int)
    /// This round may use this many sessions.
    case maxSessions(round: Int, Int)

    /// How many more places are tried to find what more room in a session is worth.
    public static let placesTried = 10
}

extension LinkingYear {
    /// The year in which every session with a limit holds this many more pupils, and this many more links.
    public func withMoreRoom(pupils: Int, links: Int) -> LinkingYear {
        var year = self
        for session in sessions.indices { year.addRoom(session, pupils: pupils, links: links) }
        return year
    }

    private mutating func addRoom(_ session: Int, pupils: Int, links: Int) {
        sessions[session].capacityPupils = capacityPupils(session: session).map { $0 + pupils }
        sessions[session].capacityLinks = sessions[session].capacityLinks.map { $0 + links }
    }

    /// The year with one change, to see its effect. The links of a plan stay eligible, and every session keeps its
    /// number. A new session comes last, and a session that is not held has no room for a link.
    public func changed(by change: YearChange) -> LinkingYear {
        var year = self
        switch change {
        case .anotherSession(let like):
            var session = sessions[like]
            session.id = freeID(session.id.text)
            year.append(session, venue: venueOfSession[like], round: roundOfSession[like])
        case .withoutSession(let session): year.sessions[session].capacityLinks = 0
        case .moreRoom(let session, let pupils, let links):
            year.addRoom(session, pupils: pupils, links: links)
        case .newSession(let round, let venue, let date, let pupils):
            year.append(
                Session(
                    id: freeID("new"), round: rounds[round].id, venue: venue.map { venues[$0].id },
                    date: date,
                    start: ClockTime.midnight, end: ClockTime.midnight,
                    capacityPupils: venue.map { _ in pupils }),
                venue: venue, round: round)
        case .free(let classes, let date):
            for number in classes { year.classes[number] = freed(self.classes[number], on: date) }
        case .travel(let classes, let venue):
            for number in classes {
                // One metre more, so that rounding of kilometres does not get in the way.
                let km = Double(metres(number, toVenue: venue) + 1) / 1000
                year.classes[number].maxKm = self.classes[number].maxKm.map { max($0, km) }
                year.policy.schedule.maxKm = max(year.policy.schedule.maxKm, km)
            }
        case .provides(let venue, let needs): year.venues[venue].provides += needs
        case .gapDays(let round, let days): year.rounds[round].gapDays = days
        case .maxSessions(let round, let count): year.rounds[round].maxSessions = count
        }
        return year
    }

    /// The class, also free on this date, and otherwise on the same of the sessions' dates as before.
    private func freed(_ value: LinkingClass, on date: Day) -> LinkingClass {
        var freed = value
        freed.weekdays.formUnion(Weekdays(date.weekday))
        freed.unavailable = value.unavailable.flatMap { $0.without(date) }
        let others = Set(sessions.map(\.date)).subtracting([date]).sorted()
        freed.unavailable += others.filter { !value.isAvailable(on: $0) && freed.isAvailable(on: $0) }
            .map { Days($0) }
        return freed
    }

    private mutating func append(_ session: Session, venue: Int?, round: Int?) {
        sessions.append(session)
        venueOfSession.append(venue)
        roundOfSession.append(round)
    }

    /// An unused session id.
    private func freeID(_ text: String) -> ID {
        var id = ID(text)
        while sessions.contains(where: { $0.id == id }) { id = ID(id.text + "+") }
        return id
    }
}

extension Days {
    /// What is left of the range without one date: none, one or two ranges.
    fileprivate func without(_ day: Day) -> [Days] {
        guard contains(day) else { return [self] }
        return [Days(from: first, to: day + -1), Days(from: day + 1, to: last)].compactMap(\.self)
    }
}
