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
        let changes: [Change]
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
                changes: candidate.changes, link: link, round: year.rounds[round].id,
                session: year.sessions[candidate.session].id)
            guard explainer.isConfirmed(remedy) else { continue }
            // What the session holds is said of the session itself.
            let rest =
                candidate.obstacle == .room
                ? "it would have a place" : "it could use \(year.name(ofSession: candidate.session))"
            return ("With \(candidate.changes.words(in: year)), \(rest).", remedy)
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
        func candidate(_ changes: [Change], concerned: Int = 1, size: Int) -> Candidate {
            Candidate(
                obstacle: obstacle, session: session, changes: changes, concerned: concerned, size: size)
        }
        switch obstacle {
        case .room:
            let missing = use.missing(classes, session: session, year)
            let change = year.moreRoom(session: session, pupils: missing.pupils, links: missing.links)
            return candidate(change.map { [$0] } ?? [], size: missing.pupils + missing.links)
        case .gapDays:
            guard let change = closer(session) else { return nil }
            let days = missingDays(year.sessions[session].date)
            return candidate([change], size: days)
        case .maxSessions:
            let cap = year.rounds[round].maxSessions ?? 0
            return candidate([.round(RoundTerms(year.rounds[round].id, [.maxSessions(cap + 1)]))], size: 1)
        case .rule(.date):
            let date = year.sessions[session].date
            let away = classes.filter { !year.classes[$0].isAvailable(on: date) }
            return candidate(
                away.map { .free(Freedom(year.classes[$0].id, on: [Days(date)])) }, concerned: away.count,
                size: away.count)
        case .rule(.distance):
            guard let venue = year.venueOfSession[session] else { return nil }
            let far = classes.map { (number: $0, metres: year.metres($0, toVenue: venue)) }
                .filter { Double($0.metres) > year.limitMetres($0.number) }
            let size = far.map { Int((Double($0.metres) - year.limitMetres($0.number)).rounded(.up)) }.max()
            return candidate(year.travelling(far), concerned: far.count, size: size ?? 0)
        case .rule(.needs):
            guard let venue = year.venueOfSession[session] else { return nil }
            let needed = Set(classes.flatMap { year.classes[$0].needs })
            let lacking = needed.subtracting(year.venues[venue].provides).sorted { ID($0) < ID($1) }
            let provided = (year.venues[venue].provides + lacking).joined(separator: ";")
            return candidate(
                [.edit(CellEdit(.venues, year.venues[venue].id, "provides", provided))], size: lacking.count)
        case .sameDate, .rule: return nil
        }
    }

    /// The round whose gap would have to be smaller for the session to be late or early enough, and by how much; nil
    /// where two rounds would have to give way, or a date comes before one that it must follow.
    private func closer(_ session: Int) -> Change? {
        let date = year.sessions[session].date
        var changes: [Change] = []
        func gap(_ round: Int, _ days: Int) -> Change {
            .round(RoundTerms(year.rounds[round].id, [.gapDays(days)]))
        }
        let before = use.meetingsOfLink[link].filter { $0.round < round }.map {
            year.sessions[$0.session].date
        }
        if let latest = before.max(), let days = year.rounds[round].gapDays, date - latest < days {
            guard date > latest else { return nil }
            changes.append(gap(round, date - latest))
        }
        for other in use.meetingsOfLink[link] where other.round > round {
            let day = year.sessions[other.session].date
            guard let days = year.rounds[other.round].gapDays, day - date < days else { continue }
            guard day > date else { return nil }
            changes.append(gap(other.round, day - date))
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
        let new = year.newSession(round: round, venue: venue, on: first, pupils: venue.map { _ in pupils })
        let remedy = Remedy(
            changes: [.addSessions(new)], link: link, round: host.id, session: year.id(of: new))
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
        // A change that makes the folder faulty is none to suggest.
        guard let scenario = try? Scenario(year, remedy.changes),
            let round = scenario.year.roundNumber(remedy.round),
            let session = scenario.year.sessionNumber(remedy.session)
        else { return false }
        let before = scenario.translated(plan)
        let meeting = Meeting(link: remedy.link, round: round, session: session)
        let whole = Plan(links: before.links, meetings: before.meetings + [meeting])
        return Audit(scenario.year).meetingFindings(whole).isEmpty
    }
}

extension LinkingYear {
    /// The changes by which classes travel so many metres to a venue: the policy's limit, and their own.
    fileprivate func travelling(_ far: [(number: Int, metres: Int)]) -> [Change] {
        let furthest = far.map { Change.kilometres(for: $0.metres) }.max() ?? 0
        let policy = furthest > policy.schedule.maxKm ? [Change.maxKm("schedule.max_km", furthest)] : []
        return policy
            + far.compactMap { number, metres in
                let km = Change.kilometres(for: metres)
                return classes[number].maxKm.flatMap { $0 < km ? .maxKm(of: classes[number].id, km) : nil }
            }
    }

    /// A session more for a round, at the time of day of one that it has.
    fileprivate func newSession(round: Int, venue: Int?, on date: Day, pupils: Int?) -> NewSessions {
        let like = sessions.indices.first { serves(session: $0, round: round) }.map { sessions[$0] }
        let (start, end) = (like?.start ?? .ten, like?.end ?? .noon)
        return NewSessions(
            venue: venue.map { venues[$0].id }, round: rounds[round].id, dates: [Days(date)], start: start,
            end: end, pupils: pupils)
    }
}
