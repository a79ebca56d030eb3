public import Linking

extension PlanRecord {
    /// What the files of `plan` tell, of which `summary` says what is known.
    public init(
        _ year: LinkingYear, _ plan: Plan, whyLeftOut: [ID: String], _ summary: Summary, path: String
    ) {
        let meetings = year.meetingFigures(of: plan).map { figures -> Meeting in
            let number = figures.meeting.session
            let (session, venue) = (
                year.sessions[number], year.venueOfSession[number].map { year.venues[$0] }
            )
            return Meeting(
                link: figures.meeting.link, round: year.rounds[figures.meeting.round].id, session: session.id,
                date: session.date, start: session.start, end: session.end, venue: venue?.id ?? ID(""),
                venueName: venue?.name ?? "online", metres: figures.metres)
        }
        self.init(
            path: path,
            classes: year.classes.enumerated().map { number, value in
                Class(
                    id: value.id, school: value.school,
                    schoolName: year.schools[year.schoolOfClass[number]].name)
            },
            links: year.figures(of: plan).map { figures in
                Link(
                    id: figures.id, classes: figures.link.map { year.classes[$0].id },
                    difference: figures.difference, metres: figures.metres, points: figures.points)
            },
            meetings: summary.timetable == nil ? nil : meetings, whyLeftOut: whyLeftOut, summary: summary)
    }

    /// The plan by the numbers of `year`. What names a class, round or session that the year does not have is left out;
    /// nothing does in a record that was read together with its year.
    public func plan(in year: LinkingYear) -> Plan {
        let known = links.enumerated().compactMap { place, link in
            Linking.Link(link.classes.compactMap { year.classNumber($0) }).map { (place: place, link: $0) }
        }.sorted { $0.link < $1.link }
        let position = Dictionary(
            known.enumerated().map { ($0.element.place, $0.offset) }, uniquingKeysWith: { one, _ in one })
        let held = (meetings ?? []).compactMap { meeting -> Linking.Meeting? in
            guard let link = position[meeting.link], let round = year.roundNumber(meeting.round),
                let session = year.sessionNumber(meeting.session)
            else { return nil }
            return Linking.Meeting(link: link, round: round, session: session)
        }
        return Plan(links: known.map(\.link), meetings: held)
    }

    /// The plan and what is known of it, as the planner made it; the proofs stay in their files.
    public func result(in year: LinkingYear) -> PlanResult {
        PlanResult(year, plan(in: year), claims: summary)
    }
}

extension PlanResult {
    /// The plan of `year` of which `summary` says what is known. A status that is none is taken for feasible.
    package init(_ year: LinkingYear, _ plan: Plan, claims summary: Summary) {
        self.init(
            year, plan, links: summary.links.outcome, isGiven: summary.links.given,
            timetable: summary.timetable?.outcome)
        candidates = summary.counts.candidates
        capacity = summary.capacity?.report(year)
    }
}
