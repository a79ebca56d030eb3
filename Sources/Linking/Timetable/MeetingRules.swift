/// The rules for whether a meeting may use a session, in the order of report.
public enum MeetingRule: String, CaseIterable, Sendable {
    /// Some class can't attend on the date.
    case date
    /// A class is too far from the venue.
    case distance
    /// The venue does not provide what a class needs.
    case needs
    /// The venue is home to one of the schools.
    case homeVenue = "home_venue"
    /// The link alone has more pupils than the session's capacity.
    case tooLarge = "too_large"
}

/// A session that a meeting may use, and its cost.
public struct MeetingOption: Hashable, Sendable {
    /// The session, by its number.
    public let session: Int
    /// The cost of the travel, in hundredths; 0 online.
    public let cost: Int
}

extension LinkingYear {
    /// The rounds in which `link` has a meeting: those whose format it has.
    public func roundsOfLink(_ link: Link) -> [Int] {
        let formats = formats(link)
        return rounds.indices.filter { formats.contains(rounds[$0].format) }
    }

    /// Whether the session may serve the round, whichever link meets: its format, its own round, and the window.
    public func serves(session: Int, round: Int) -> Bool {
        let (value, host) = (sessions[session], rounds[round])
        return value.format == host.format && (roundOfSession[session] ?? round) == round
            && host.window.contains(value.date)
    }

    /// The session's limit on pupils: its own figure, else its venue's; nil if it has none.
    public func capacityPupils(session: Int) -> Int? {
        sessions[session].capacityPupils ?? venueOfSession[session].map { venues[$0].capacityPupils }
    }

    /// The cost of using the session, in hundredths.
    public func fee(session: Int) -> Int {
        (100 * policy.schedule.cost.fee * sessions[session].fee).wholeNumber
    }

    /// The rules that keep `link` from the session, in the order of report; empty if it may use it.
    public func failedRules(_ link: Link, session: Int) -> [MeetingRule] {
        var failed: [MeetingRule] = []
        if !isFree(link, on: sessions[session].date) { failed.append(.date) }
        if let venue = venueOfSession[session] { failed += failedRules(link, venue: venue) }
        if let capacity = capacityPupils(session: session), pupils(link) > capacity {
            failed.append(.tooLarge)
        }
        return failed
    }

    /// The rules that keep `link` from a venue on any date, in the order of report.
    package func failedRules(_ link: Link, venue: Int) -> [MeetingRule] {
        var failed: [MeetingRule] = []
        if !link.allSatisfy({ Double(metres($0, toVenue: venue)) <= limitMetres($0) }) {
            failed.append(.distance)
        }
        let provided = venues[venue].provides
        if !link.allSatisfy({ classes[$0].needs.allSatisfy(provided.contains) }) { failed.append(.needs) }
        if link.contains(where: { venues[venue].homeOf.contains(classes[$0].school) }) {
            failed.append(.homeVenue)
        }
        return failed
    }

    /// The cost of the travel of `link` to the session, in hundredths: 0 online.
    public func travelCost(_ link: Link, session: Int) -> Int {
        venueOfSession[session].map { travelCost(link, venue: $0) } ?? 0
    }

    /// The cost of the travel of `link` to a venue, in hundredths.
    package func travelCost(_ link: Link, venue: Int) -> Int {
        let ways = link.map { metres($0, toVenue: venue) }
        let weights = policy.schedule.cost
        let travel = weights.km * Double(ways.reduce(0, +)) / 1000
        let imbalance = weights.imbalanceKm * Double((ways.max() ?? 0) - (ways.min() ?? 0)) / 1000
        return (100 * (travel + imbalance)).wholeNumber
    }

    /// The distance in metres from the school of a class to a venue.
    public func metres(_ number: Int, toVenue venue: Int) -> Int {
        distances.metres(school: schoolOfClass[number], venue: venue)
    }

    /// How far, in kilometres, a class may travel to a venue.
    public func limitKm(_ number: Int) -> Double {
        min(policy.schedule.maxKm, classes[number].maxKm ?? .infinity)
    }

    /// The same in whole metres.
    public func limitMetres(_ number: Int) -> Double { limitKm(number).wholeMetres }

    /// The sessions that `link` may use in `round`, ascending, and that have room for a link at all. Other links that
    /// use them are ignored.
    public func options(_ link: Link, round: Int) -> [MeetingOption] {
        allowed(link, round: round).filter { sessions[$0.session].capacityLinks ?? 1 >= 1 }
    }

    /// The sessions that every rule allows `link` to use in `round`, ascending, even if there is no room for any link.
    package func allowed(_ link: Link, round: Int) -> [MeetingOption] {
        guard formats(link).contains(rounds[round].format) else { return [] }
        let pupils = pupils(link)
        // What is true of a venue is true of all its sessions.
        let costOfVenue = venues.indices.map {
            failedRules(link, venue: $0).isEmpty ? travelCost(link, venue: $0) : nil
        }
        return sessions.indices.compactMap { session in
            guard let cost = venueOfSession[session].map({ costOfVenue[$0] }) ?? 0,
                pupils <= capacityPupils(session: session) ?? .max,
                serves(session: session, round: round), isFree(link, on: sessions[session].date)
            else { return nil }
            return MeetingOption(session: session, cost: cost)
        }
    }

    /// Whether all classes of `link` can attend on a date.
    private func isFree(_ link: Link, on date: Day) -> Bool {
        link.allSatisfy { classes[$0].isAvailable(on: date) }
    }

    /// Whether one link may meet in `earlier` and then in `later`, a later round, on these dates: never twice on a
    /// date, and with the later round's gap.
    public func mayFollow(earlier: (round: Int, date: Day), later: (round: Int, date: Day)) -> Bool {
        guard earlier.date != later.date else { return false }
        return rounds[later.round].gapDays.map { later.date - earlier.date >= $0 } ?? true
    }
}
