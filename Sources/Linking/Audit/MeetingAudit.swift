extension Audit {
    /// All faults of the meetings of `plan`, whether or not its links have faults.
    public func meetingFindings(_ plan: Plan) -> [Finding] {
        plan.meetings.flatMap { single($0, plan) } + loads(plan) + orders(plan) + caps(plan)
    }

    private func id(_ link: Int, _ plan: Plan) -> String { LinkingYear.linkID(link, of: plan.links.count) }

    /// Checks that each meeting alone may use its session.
    private func single(_ meeting: Meeting, _ plan: Plan) -> [Finding] {
        let (link, round, session) = (
            plan.links[meeting.link], year.rounds[meeting.round], year.sessions[meeting.session]
        )
        let name = id(meeting.link, plan)
        let what = "its meeting in round \(round.id) is in session \(session.id)"
        var findings: [Finding] = []
        func say(_ message: String) { findings.append(Finding(.meeting(meeting), name, message)) }
        if !year.formats(link).contains(round.format) {
            say("\(what), and its classes can't all meet \(round.format.word).")
        }
        if session.format != round.format {
            say("\(what), which is \(session.format.word) and not \(round.format.word).")
        }
        if let kept = session.round, kept != round.id {
            say("\(what), which is kept for the round \(kept).")
        }
        if !round.window.contains(session.date) {
            say("\(what) on \(session.date), outside \(round.window.first) to \(round.window.last).")
        }
        for rule in year.failedRules(link, session: meeting.session) {
            let why =
                switch rule {
                case .date: "one of its classes can't come on \(session.date)"
                case .distance: "one of its classes would travel too far"
                case .needs: "the venue does not provide what one of its classes needs"
                case .homeVenue: "the venue is home to one of its schools"
                case .tooLarge: "it has more pupils than the session holds"
                }
            say("\(what), but \(why) (\(rule.rawValue)).")
        }
        return findings
    }

    /// Checks the pupils and links of each session.
    private func loads(_ plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        let bySession = Dictionary(grouping: plan.meetings, by: \.session)
        for (session, meetings) in bySession.sorted(by: { $0.key < $1.key }) {
            let name = year.sessions[session].id.text
            func say(_ message: String) { findings.append(Finding(.session(session), name, message)) }
            let pupils = meetings.reduce(0) { $0 + year.pupils(plan.links[$1.link]) }
            if let capacity = year.capacityPupils(session: session), pupils > capacity {
                say("\(pupils) pupils would come, and it holds \(capacity).")
            }
            if let capacity = year.sessions[session].capacityLinks, meetings.count > capacity {
                say("\(meetings.count) links would come, and it holds \(capacity).")
            }
        }
        return findings
    }

    /// Checks that each link meets once a round, once a date, and late enough after its earlier rounds.
    private func orders(_ plan: Plan) -> [Finding] {
        var findings: [Finding] = []
        for (link, meetings) in Dictionary(grouping: plan.meetings, by: \.link).sorted(by: { $0.key < $1.key }
        ) {
            let name = id(link, plan)
            let ordered = meetings.sorted { $0.round < $1.round }
            for (later, meeting) in ordered.enumerated() {
                let (round, date) = (year.rounds[meeting.round], year.sessions[meeting.session].date)
                let before = ordered[..<later]
                func say(_ message: String) { findings.append(Finding(.meeting(meeting), name, message)) }
                if before.contains(where: { $0.round == meeting.round }) {
                    say("it meets twice in round \(round.id).")
                }
                let dates = before.filter { $0.round != meeting.round }.map { year.sessions[$0.session].date }
                if dates.contains(date) {
                    say("it meets twice on \(date).")
                }
                if let gap = round.gapDays, let latest = dates.max(), date - latest < gap {
                    say("it meets in round \(round.id) on \(date), less than \(gap) days after \(latest).")
                }
            }
        }
        return findings
    }

    /// Checks that no round uses more sessions than it may.
    private func caps(_ plan: Plan) -> [Finding] {
        year.rounds.enumerated().compactMap { number, round in
            let used = Set(plan.meetings.filter { $0.round == number }.map(\.session)).count
            guard let cap = round.maxSessions, used > cap else { return nil }
            return Finding(.round(number), round.id.text, "it uses \(used) sessions, and may use \(cap).")
        }
    }
}
