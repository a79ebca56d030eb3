/// Meetings that may use sessions, and have no place in them all the same.
extension MeetingReasons {
    /// Who or what is in the way in the sessions that the link may use.
    func crowdedOut(_ usable: [Int]) -> Explanation {
        let blocked = usable.map { (session: $0, by: blockers($0)) }
        if blocked.contains(where: \.by.isEmpty) { return notTaken }
        let fewest = blocked.map(\.by.count).min() ?? 0
        let nearest = blocked.filter { $0.by.count == fewest }
        let order: [UnplacedReason] = [.sameDate, .gapDays, .capacity, .maxSessions]
        let counts = order.map { reason in (reason, nearest.count { $0.by.first == reason }) }
        let most = counts.map(\.1).max() ?? 0
        let main = counts.first { $0.1 == most }?.0 ?? .capacity
        let alone = blocked.filter { $0.by == [main] }.map(\.session)
        return Explanation(
            reason: main.rawValue, detail: detail(main, usable.count), suggestion: suggestion(main, alone))
    }

    private var notTaken: Explanation {
        explainer.timetable == .optimal
            ? Explanation(
                reason: UnplacedReason.priorities.rawValue,
                detail: "There is room for it, but the policy's priorities have no gain from the meeting.",
                suggestion:
                    "Put required_rounds and optional_rounds first among schedule.priorities in policy.yaml.")
            : Explanation(
                reason: UnplacedReason.timeRanOut.rawValue,
                detail: "There may be room for it; the search ended before that was weighed.",
                suggestion: "Plan again with a longer --time-limit.")
    }

    /// What keeps the link out of a session that it may use, in the order of report.
    private func blockers(_ session: Int) -> [UnplacedReason] {
        var found: [UnplacedReason] = []
        let date = year.sessions[session].date
        let dates = use.meetingsOfLink[link].map { year.sessions[$0.session].date }
        if dates.contains(date) {
            found.append(.sameDate)
        } else if missingDays(date) > 0 {
            found.append(.gapDays)
        }
        let missing = use.missing(classes, session: session, year)
        if missing.pupils > 0 || missing.links > 0 { found.append(.capacity) }
        if let cap = year.rounds[round].maxSessions, use.sessionsOfRound[round].count >= cap,
            !use.sessionsOfRound[round].contains(session)
        {
            found.append(.maxSessions)
        }
        return found
    }

    /// By how many days a date is too close to another meeting of the link, before it or after.
    private func missingDays(_ date: Day) -> Int {
        var missing = 0
        let latestBefore = use.meetingsOfLink[link].filter { $0.round < round }
            .map { year.sessions[$0.session].date }.max()
        if let gap = year.rounds[round].gapDays, let latestBefore {
            missing = max(missing, gap - (date - latestBefore))
        }
        for other in use.meetingsOfLink[link] where other.round > round {
            guard let gap = year.rounds[other.round].gapDays else { continue }
            missing = max(missing, gap - (year.sessions[other.session].date - date))
        }
        return missing
    }

    private func detail(_ reason: UnplacedReason, _ count: Int) -> String {
        let may =
            count == 1
            ? "It may use 1 session of \(year.name(ofRound: round))"
            : "It may use \(count) sessions of \(year.name(ofRound: round))"
        switch reason {
        case .sameDate:
            return "\(may), on \(count == 1 ? "the date" : "dates") of its other meetings."
        case .gapDays: return "\(may), too close to its other meetings."
        case .maxSessions:
            let cap = year.rounds[round].maxSessions ?? 0
            return "\(may), but the round uses \(Words.count(cap, "session")) already, as many as it may."
        default:
            return "\(may), and \(count == 1 ? "that is full" : "those that would suit are full")."
        }
    }

    private func suggestion(_ reason: UnplacedReason, _ alone: [Int]) -> String {
        switch reason {
        case .capacity:
            let needs = alone.map { ($0, use.missing(classes, session: $0, year)) }
            guard
                let (session, missing) = needs.min(by: {
                    ($0.1.pupils, $0.1.links, $0.0) < ($1.1.pupils, $1.1.links, $1.0)
                })
            else { break }
            var more: [String] = []
            if missing.pupils > 0 { more.append(Words.count(missing.pupils, "more place")) }
            if missing.links > 0 { more.append("room for \(Words.count(missing.links, "more link"))") }
            return "\(Words.sentence(Words.list(more))) in \(year.name(ofSession: session)) would do."
        case .gapDays:
            guard let session = alone.min(by: { (missing($0), $0) < (missing($1), $1) }) else {
                break
            }
            return
                "If its meetings might be \(Words.count(missing(session), "day")) closer to each other (gap_days in rounds.csv), it could use \(year.name(ofSession: session))."
        case .maxSessions:
            guard let session = alone.first, let cap = year.rounds[round].maxSessions else { break }
            return
                "If max_sessions of this round were \(cap + 1) instead of \(cap), it could use \(year.name(ofSession: session))."
        default: break
        }
        return newSession
    }

    private func missing(_ session: Int) -> Int { missingDays(year.sessions[session].date) }

    /// Where no session is one step away: the first date on which a new one would do.
    private var newSession: String {
        let window = year.rounds[round].window
        let taken = use.meetingsOfLink[link].map { year.sessions[$0.session].date }
        let free = (window.first.number...window.last.number).lazy.map(Day.init(number:)).first { day in
            classes.allSatisfy { year.classes[$0].isAvailable(on: day) } && !taken.contains(day)
                && missingDays(day) <= 0
        }
        guard let free else {
            return
                "On no date of this round are all its classes free and its other meetings far enough; open the round for longer in rounds.csv."
        }
        return
            "Add a session of this round with room for \(Words.count(year.pupils(classes), "pupil")), on \(free.spoken), say, when all its classes are free."
    }
}
