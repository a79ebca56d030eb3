import Basics
import Linking

/// What would give a meeting its place, each change tried on the plan before it is suggested.
extension MeetingReasons {
    /// What stands between a meeting and a session.
    enum Obstacle: Hashable {
        /// It is too small for the link, or full.
        case room
        /// A rule about the link and the session; never ``MeetingRule/tooLarge``.
        case rule(MeetingRule)
        /// The link meets on that date already.
        case sameDate
        /// The link's other meetings are too close.
        case gapDays
        /// The round uses as many sessions as it may.
        case maxSessions
    }

    /// A change before it is confirmed.
    private struct Candidate {
        let obstacle: Obstacle
        let session: Int
        let change: YearChange
        let sentence: String
        /// How many classes would have to give way; 1 where it is the venue, the session or the round.
        let concerned: Int
        /// How much is missing: pupils, days or metres.
        let size: Int
    }

    /// A sentence, and the change that it speaks of if that is confirmed; without either where none was found.
    typealias Found = (suggestion: String?, confirmed: Remedy?)

    /// The smallest change that places the meeting with everything else left where it is: first among sessions where
    /// `obstacle` alone is in the way, then where another is, then a new session, and last what asks several classes
    /// to give way.
    ///
    /// No solver is asked: with the change, plan and meeting together pass the audit, and so nothing that comes first is lost.
    func smallestChange(for obstacle: Obstacle) -> Found {
        let order: [Obstacle] =
            [obstacle, .room, .gapDays, .maxSessions, .rule(.date), .rule(.distance), .rule(.needs)]
        func cost(_ candidate: Candidate) -> (Int, Int, Int, Int) {
            // One class that goes a long way out of its limits is still a smaller change than two.
            (
                candidate.concerned, order.firstIndex(of: candidate.obstacle) ?? 0, candidate.size,
                candidate.session
            )
        }
        let candidates = year.sessions.indices.filter { year.serves(session: $0, round: round) }
            .compactMap(candidate).sorted { cost($0) < cost($1) }
        if let found = confirmed(candidates.prefix { $0.concerned == 1 }) { return found }
        let added = addedSession
        if added.confirmed != nil { return added }
        return confirmed(candidates.drop { $0.concerned == 1 }) ?? added
    }

    /// The first that is confirmed; nil where none is.
    private func confirmed(_ candidates: ArraySlice<Candidate>) -> Found? {
        for candidate in candidates {
            let remedy = Remedy(
                change: candidate.change,
                meeting: Meeting(link: link, round: round, session: candidate.session))
            if explainer.isConfirmed(remedy) { return (candidate.sentence, remedy) }
        }
        return nil
    }

    /// What to say where no single change places it.
    var noChange: String {
        "No single change places it while all other meetings stay where they are; add a session for this round that suits all its classes, and plan again."
    }

    /// The change that opens a session, where only one obstacle is in the way that can give way.
    private func candidate(_ session: Int) -> Candidate? {
        var obstacles: [Obstacle] = []
        for rule in year.failedRules(classes, session: session) where rule != .tooLarge {
            obstacles.append(.rule(rule))
        }
        for reason in blockers(session) {
            switch reason {
            case .sameDate: obstacles.append(.sameDate)
            case .gapDays: obstacles.append(.gapDays)
            case .maxSessions: obstacles.append(.maxSessions)
            default: obstacles.append(.room)
            }
        }
        guard let obstacle = obstacles.first, obstacles.count == 1 else { return nil }
        return candidate(session, obstacle)
    }

    private func candidate(_ session: Int, _ obstacle: Obstacle) -> Candidate? {
        let name = year.name(ofSession: session)
        func candidate(_ change: YearChange, _ sentence: String, concerned: Int = 1, size: Int) -> Candidate {
            Candidate(
                obstacle: obstacle, session: session, change: change, sentence: sentence,
                concerned: concerned, size: size)
        }
        switch obstacle {
        case .room:
            let missing = use.missing(classes, session: session, year)
            var more: [String] = []
            if missing.pupils > 0 { more.append(Words.count(missing.pupils, "more place")) }
            if missing.links > 0 { more.append("room for \(Words.count(missing.links, "more link"))") }
            return candidate(
                .moreRoom(session: session, pupils: missing.pupils, links: missing.links),
                "\(Words.sentence(Words.list(more))) in \(name) would do.",
                size: missing.pupils + missing.links)
        case .gapDays:
            guard let change = closer(session) else { return nil }
            let days = missingDays(year.sessions[session].date)
            return candidate(
                change,
                "If its meetings might be \(Words.count(days, "day")) closer to each other (gap_days of the round), it could use \(name).",
                size: days)
        case .maxSessions:
            let cap = year.rounds[round].maxSessions ?? 0
            return candidate(
                .maxSessions(round: round, cap + 1),
                "If max_sessions of this round were \(cap + 1) instead of \(cap), it could use \(name).",
                size: 1
            )
        case .rule(.date):
            let date = year.sessions[session].date
            let away = classes.filter { !year.classes[$0].isAvailable(on: date) }
            return candidate(
                .free(classes: away, date: date),
                "If \(Words.list(away.map { year.name(ofClass: $0) })) could come on \(date.spoken), it could use \(name).",
                concerned: away.count, size: away.count)
        case .rule(.distance):
            guard let venue = year.venueOfSession[session] else { return nil }
            let far = classes.map { (number: $0, metres: year.metres($0, toVenue: venue)) }
                .filter { Double($0.metres) > year.limitMetres($0.number) }
            let words = far.map {
                "\(year.name(ofClass: $0.number)) could travel \(EligibilityWords.kilometres(Double($0.metres))) instead of \(EligibilityWords.kilometres(limit: year.limitKm($0.number)))"
            }
            let size = far.map { Int((Double($0.metres) - year.limitMetres($0.number)).rounded(.up)) }.max()
            return candidate(
                .travel(classes: far.map(\.number), venue: venue),
                "If \(Words.list(words)) (max_km), it could use \(name).", concerned: far.count,
                size: size ?? 0)
        case .rule(.needs):
            guard let venue = year.venueOfSession[session] else { return nil }
            let needed = Set(classes.flatMap { year.classes[$0].needs })
            let lacking = needed.subtracting(year.venues[venue].provides).sorted { ID($0) < ID($1) }
            return candidate(
                .provides(venue: venue, needs: lacking),
                "If the venue provided \(Words.list(lacking)), it could use \(name).", size: lacking.count)
        case .sameDate, .rule: return nil
        }
    }

    /// The round whose gap would have to be smaller for the session to be late or early enough, and by how much; nil
    /// where two rounds would have to give way, or a date comes before one that it must follow.
    private func closer(_ session: Int) -> YearChange? {
        let date = year.sessions[session].date
        var changes: [YearChange] = []
        let before = use.meetingsOfLink[link].filter { $0.round < round }.map {
            year.sessions[$0.session].date
        }
        if let latest = before.max(), let gap = year.rounds[round].gapDays, date - latest < gap {
            guard date > latest else { return nil }
            changes.append(.gapDays(round: round, date - latest))
        }
        for other in use.meetingsOfLink[link] where other.round > round {
            let day = year.sessions[other.session].date
            guard let gap = year.rounds[other.round].gapDays, day - date < gap else { continue }
            guard day > date else { return nil }
            changes.append(.gapDays(round: other.round, day - date))
        }
        return changes.count == 1 ? changes.first : nil
    }

    /// A new session on the first date that suits, at the venue nearest to its classes.
    var addedSession: Found {
        let host = year.rounds[round]
        let dates = (host.window.first.number...host.window.last.number).lazy.map(Day.init(number:))
        let suiting = dates.filter { day in
            classes.allSatisfy { year.classes[$0].isAvailable(on: day) } && isClear(day)
        }
        guard let first = suiting.first else {
            return (
                "On no date of this round are all its classes free and its other meetings far enough; open the round for longer.",
                nil
            )
        }
        let venue = host.format == .online ? nil : suitingVenue
        guard host.format == .online || venue != nil else { return (nil, nil) }
        let pupils = year.pupils(classes)
        let remedy = Remedy(
            change: .newSession(round: round, venue: venue, date: first, pupils: pupils),
            meeting: Meeting(link: link, round: round, session: year.sessions.count))
        guard explainer.isConfirmed(remedy) else { return (nil, nil) }
        let place = venue.map { "at \(year.venues[$0].name)" } ?? "online"
        return (
            "Add a session of this round with room for \(Words.count(pupils, "pupil")), \(place) on \(first.spoken), say, when all its classes are free.",
            remedy
        )
    }

    /// Whether the link's other meetings are on other dates and far enough from this one.
    private func isClear(_ day: Day) -> Bool {
        !use.meetingsOfLink[link].contains { year.sessions[$0.session].date == day } && missingDays(day) <= 0
    }

    /// The venue that breaks no rule for the link, holds it, and is cheapest to reach; nil where none is.
    private var suitingVenue: Int? {
        let pupils = year.pupils(classes)
        return year.venues.indices
            .filter {
                year.venues[$0].capacityPupils >= pupils && year.failedRules(classes, venue: $0).isEmpty
            }
            .min { (year.travelCost(classes, venue: $0), $0) < (year.travelCost(classes, venue: $1), $1) }
    }
}

extension Explainer {
    /// Whether the plan and the meeting together keep every rule of meetings once the change is made: then the change
    /// alone places it, and no other meeting has to move.
    public func isConfirmed(_ remedy: Remedy) -> Bool {
        let whole = Plan(links: plan.links, meetings: plan.meetings + [remedy.meeting])
        return Audit(year.changed(by: remedy.change)).meetingFindings(whole).isEmpty
    }
}
