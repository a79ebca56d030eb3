/// Why one link has no place in one round.
struct MeetingReasons {
    let explainer: Explainer
    let use: SessionUse
    let link: Int
    let round: Int

    private var year: LinkingYear { explainer.year }
    private var classes: Link { explainer.plan.links[link] }

    /// The reason, in the order: no session at all, none that it may use, none with room for it.
    func explanation() -> Explanation {
        let serving = year.sessions.indices.filter { year.serves(session: $0, round: round) }
        if serving.isEmpty { return noSession }
        let failed = serving.map { (session: $0, rules: year.failedRules(classes, session: $0)) }
        let usable = failed.filter(\.rules.isEmpty).map(\.session)
        return usable.isEmpty ? ruledOut(failed) : crowdedOut(usable)
    }

    private var noSession: Explanation {
        let host = year.rounds[round]
        return Explanation(
            reason: UnplacedReason.noSession.rawValue,
            detail:
                "No session serves \(year.name(ofRound: round)) between \(host.window.first.spoken) and \(host.window.last.spoken).",
            suggestion:
                "Add a session for this round to sessions.csv, \(host.format == .online ? "without" : "with") a venue, on a date when all its classes are free."
        )
    }

    // MARK: - Rules

    private func ruledOut(_ failed: [(session: Int, rules: [MeetingRule])]) -> Explanation {
        let fewest = failed.map(\.rules.count).min() ?? 0
        let nearest = failed.filter { $0.rules.count == fewest }
        let counts = MeetingRule.allCases.map { rule in (rule, nearest.count { $0.rules.first == rule }) }
        let most = counts.map(\.1).max() ?? 0
        let main = counts.first { $0.1 == most }?.0 ?? .date
        let open = Words.count(failed.count, "session")
        let detail =
            "\(open) \(failed.count == 1 ? "serves" : "serve") \(year.name(ofRound: round)), and it may use none: \(why(main, count: most, of: failed.count))."
        return Explanation(reason: main.rawValue, detail: detail, suggestion: change(failed))
    }

    private func why(_ rule: MeetingRule, count: Int, of all: Int) -> String {
        let which = count == all ? (all == 1 ? "" : "in each ") : "in \(count) of the nearest "
        switch rule {
        case .date: return "\(which)a class can't come on the date"
        case .distance: return "\(which)a class would travel too far"
        case .needs: return "\(which)the venue does not provide what a class needs"
        case .homeVenue: return "\(which)the venue is home to one of the schools"
        case .tooLarge:
            return "\(which)there are fewer places than its \(Words.count(year.pupils(classes), "pupil"))"
        }
    }

    /// The smallest change that opens one session, among those that break a single rule.
    private func change(_ failed: [(session: Int, rules: [MeetingRule])]) -> String {
        let order: [MeetingRule] = [.tooLarge, .date, .distance, .needs, .homeVenue]
        let single = failed.filter { $0.rules.count == 1 }.map { entry in
            (session: entry.session, rule: entry.rules[0], size: size(entry.rules[0], entry.session))
        }
        let best = single.min { a, b in
            (order.firstIndex(of: a.rule) ?? 0, a.size, a.session)
                < (order.firstIndex(of: b.rule) ?? 0, b.size, b.session)
        }
        guard let best else {
            return "No single change would do; add a session for this round that suits all its classes."
        }
        return condition(best.rule, best.session)
    }

    /// How much is missing, to compare sessions that break the same rule: pupils, classes or metres.
    private func size(_ rule: MeetingRule, _ session: Int) -> Int {
        switch rule {
        case .tooLarge: year.pupils(classes) - (year.capacityPupils(session: session) ?? 0)
        case .date: classes.count { !year.classes[$0].isAvailable(on: year.sessions[session].date) }
        case .distance:
            tooFar(session).map { Int((Double($0.metres) - year.limitMetres($0.number)).rounded(.up)) }.max()
                ?? 0
        case .needs: lacking(session).count
        case .homeVenue: 0
        }
    }

    private func condition(_ rule: MeetingRule, _ session: Int) -> String {
        let name = year.name(ofSession: session)
        switch rule {
        case .tooLarge:
            return "\(Words.count(size(.tooLarge, session), "more place")) in \(name) would do."
        case .date:
            let away = classes.filter { !year.classes[$0].isAvailable(on: year.sessions[session].date) }
            return
                "If \(Words.list(away.map { year.name(ofClass: $0) })) could come on \(year.sessions[session].date.spoken), it could use \(name)."
        case .distance:
            let far = tooFar(session).map {
                "\(year.name(ofClass: $0.number)) could travel \(EligibilityWords.kilometres(Double($0.metres))) instead of \(EligibilityWords.kilometres(year.limitMetres($0.number)))"
            }
            return "If \(Words.list(far)) (max_km), it could use \(name)."
        case .needs:
            return "If the venue provided \(Words.list(lacking(session))), it could use \(name)."
        case .homeVenue:
            return "Hold a session of this round on neutral ground; \(name) would suit otherwise."
        }
    }

    private func tooFar(_ session: Int) -> [(number: Int, metres: Int)] {
        guard let venue = year.venueOfSession[session] else { return [] }
        return classes.map { ($0, year.metres($0, toVenue: venue)) }
            .filter { Double($0.1) > year.limitMetres($0.0) }
    }

    private func lacking(_ session: Int) -> [String] {
        guard let venue = year.venueOfSession[session] else { return [] }
        let needed = Set(classes.flatMap { year.classes[$0].needs })
        return needed.subtracting(year.venues[venue].provides).sorted { ID($0) < ID($1) }
    }

    // MARK: - Other meetings

    private func crowdedOut(_ usable: [Int]) -> Explanation {
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
        } else if missingDays(session) > 0 {
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

    /// By how many days the session is too close to another meeting of the link, before it or after.
    private func missingDays(_ session: Int) -> Int {
        let date = year.sessions[session].date
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
            guard let session = alone.min(by: { (missingDays($0), $0) < (missingDays($1), $1) }) else {
                break
            }
            return
                "If its meetings might be \(Words.count(missingDays(session), "day")) closer to each other (gap_days in rounds.csv), it could use \(year.name(ofSession: session))."
        case .maxSessions:
            guard let session = alone.first, let cap = year.rounds[round].maxSessions else { break }
            return
                "If max_sessions of this round were \(cap + 1) instead of \(cap), it could use \(year.name(ofSession: session))."
        default: break
        }
        return "Add a session of this round on another date."
    }
}
