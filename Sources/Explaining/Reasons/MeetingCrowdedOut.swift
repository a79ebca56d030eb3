import Basics
import Linking

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
        let remedy = smallestChange(for: obstacle(main))
        return Explanation(
            reason: main.rawValue, detail: detail(main, usable.count),
            suggestion: remedy.suggestion ?? noChange, remedy: remedy.confirmed)
    }

    private var notTaken: Explanation {
        explainer.timetable == .optimal
            ? Explanation(
                reason: UnplacedReason.priorities.rawValue,
                detail:
                    "There is room for it, but by the priorities of the policy the meeting would be no gain.",
                suggestion:
                    "Put required_rounds and optional_rounds first among schedule.priorities in the policy.")
            : Explanation(
                reason: UnplacedReason.timeRanOut.rawValue,
                detail: "There may be room for it; the search ended before that was tried.",
                suggestion: "Plan again with a longer --time-limit.")
    }

    private func obstacle(_ reason: UnplacedReason) -> Obstacle {
        switch reason {
        case .sameDate: .sameDate
        case .gapDays: .gapDays
        case .maxSessions: .maxSessions
        default: .room
        }
    }

    /// What keeps the link out of a session that it may use, in the order of report.
    func blockers(_ session: Int) -> [UnplacedReason] {
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
        if !use.mayUse(session, round: round, year) { found.append(.maxSessions) }
        return found
    }

    /// By how many days a date is too close to another meeting of the link, before it or after.
    func missingDays(_ date: Day) -> Int {
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
}
