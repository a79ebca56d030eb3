/// Meetings that may use no session, whoever else comes.
extension MeetingReasons {
    /// Which rule keeps the link out of the sessions, and the smallest change that opens one.
    func ruledOut(_ failed: [(session: Int, rules: [MeetingRule])]) -> Explanation {
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
        func cost(_ entry: (session: Int, rule: MeetingRule, size: Int)) -> (Int, Int, Int, Int) {
            // One class that goes a long way out of its limits is still a smaller change than two.
            (
                concerned(entry.rule, entry.session), order.firstIndex(of: entry.rule) ?? 0, entry.size,
                entry.session
            )
        }
        let best = single.min { cost($0) < cost($1) }
        guard let best else {
            return "No single change would do; add a session for this round that suits all its classes."
        }
        return condition(best.rule, best.session)
    }

    /// How many classes would have to give way; 1 where it is the venue or the session.
    private func concerned(_ rule: MeetingRule, _ session: Int) -> Int {
        switch rule {
        case .date: away(session).count
        case .distance: tooFar(session).count
        case .needs, .homeVenue, .tooLarge: 1
        }
    }

    private func away(_ session: Int) -> [Int] {
        classes.filter { !year.classes[$0].isAvailable(on: year.sessions[session].date) }
    }

    /// How much is missing, to compare sessions that break the same rule: pupils, classes or metres.
    private func size(_ rule: MeetingRule, _ session: Int) -> Int {
        switch rule {
        case .tooLarge: year.pupils(classes) - (year.capacityPupils(session: session) ?? 0)
        case .date: away(session).count
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
            return
                "If \(Words.list(away(session).map { year.name(ofClass: $0) })) could come on \(year.sessions[session].date.spoken), it could use \(name)."
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
}
