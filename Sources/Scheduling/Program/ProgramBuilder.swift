import Linking

extension TimetableProgram {
    /// The program of `links` in `year`.
    init(_ year: LinkingYear, links: [Link]) {
        let priorities = year.policy.schedule.priorities.map(year.weights)
        var meetings: [Item] = []
        var meetingsOfLink: [[Int]] = []
        var options = [[Option]](repeating: [], count: year.sessions.count)
        for (number, link) in links.enumerated() {
            var own: [Int] = []
            for round in year.roundsOfLink(link) {
                let meeting = meetings.count
                own.append(meeting)
                meetings.append(Item(link: number, round: round))
                for option in year.options(link, round: round) {
                    options[option.session].append(
                        Option(
                            meeting: meeting,
                            weights: priorities.map {
                                $0.priority.programValue($0.ofMeeting(round: round, cost: option.cost))
                            }))
                }
            }
            meetingsOfLink.append(own)
        }
        let pupils = links.map { year.pupils($0) }
        let hasLimit = year.rounds.map { $0.maxSessions != nil }
        func isSeparable(_ session: Int) -> Bool {
            let sizes = options[session].map { pupils[meetings[$0.meeting].link] }.sorted(by: >)
            let most = sizes.prefix(year.sessions[session].capacityLinks ?? sizes.count).reduce(0, +)
            return year.fee(session: session) == 0 && most <= year.capacityPupils(session: session) ?? .max
                && !options[session].contains { hasLimit[meetings[$0.meeting].round] }
        }
        self.init(
            meetings: meetings, meetingsOfLink: meetingsOfLink, pupils: pupils,
            rooms: year.sessions.indices.map { session in
                Room(
                    date: year.sessions[session].date.number,
                    venue: year.venueOfSession[session],
                    capacityPupils: year.capacityPupils(session: session),
                    capacityLinks: year.sessions[session].capacityLinks,
                    weights: priorities.map {
                        $0.priority.programValue($0.ofSession(fee: year.fee(session: session)))
                    },
                    options: options[session], isSeparable: isSeparable(session))
            },
            // Two meetings of a link never share a date, so a gap of 0 equals a gap of one day.
            rounds: year.rounds.map {
                RoundRule(gap: $0.gapDays.map { max(1, $0) }, maxSessions: $0.maxSessions)
            },
            priorityCount: priorities.count)
    }
}
