import Explaining
import Linking
import Results

/// The grids of one round.
struct RoundGrids {
    private let round: Int
    private let facts: PageFacts
    private let use: CapacityUse
    /// The links that meet in each session in this round.
    private let guests: [Int: [Int]]
    /// The sessions that serve the round.
    private let serving: [Int]

    init(_ round: Int, _ facts: PageFacts, _ use: CapacityUse) {
        (self.round, self.facts, self.use) = (round, facts, use)
        var guests: [Int: [Int]] = [:]
        for meeting in facts.report.plan.meetings where meeting.round == round {
            guests[meeting.session, default: []].append(meeting.link)
        }
        self.guests = guests
        let year = facts.report.year
        serving = year.sessions.indices.filter { year.serves(session: $0, round: round) }
    }

    func view() -> TimetableSection.RoundView {
        let year = facts.report.year
        let value = year.rounds[round]
        let placed = facts.report.plan.meetings.count { $0.round == round }
        let wanted = placed + facts.report.result.unplaced.count { $0.round == round }
        let most = facts.report.limits.sessions
        let used = serving.filter { use.sessions[$0].meetings > 0 }
        let shown = serving.count <= most ? serving : used.count <= most ? used : []
        let remark =
            shown.count == serving.count
            ? nil
            : shown.isEmpty
                ? "There are too many sessions to show here; timetable.csv has every meeting."
                : "Only the sessions that are used are shown, \(Figures.whole(used.count)) of \(Figures.whole(serving.count))."
        return TimetableSection.RoundView(
            anchor: "round-\(round + 1)", roundName: value.name, facts: RoundGrids.words(value),
            outcome:
                "\(Figures.whole(placed)) of \(Figures.count(wanted, "meeting")) booked, in \(Figures.whole(guests.count)) of \(Figures.count(serving.count, "session")).",
            grids: grids(shown), remark: remark)
    }

    /// `Online, 13 January 2025 to …; required; …`.
    private static func words(_ round: Round) -> String {
        var parts = [
            round.format == .online ? "Online" : "In person",
            "\(round.window.first.long) to \(round.window.last.long)",
            round.required ? "required" : "optional",
        ]
        if let days = round.gapDays {
            parts.append("at least \(Figures.count(days, "day")) after the link’s meeting before")
        }
        if let most = round.maxSessions { parts.append("in \(Figures.count(most, "session")) at most") }
        return parts.joined(separator: " · ")
    }

    /// The venues, a few at a time, each with the dates on which one of them has a session.
    private func grids(_ sessions: [Int]) -> [TimetableSection.Grid] {
        let year = facts.report.year
        // Online sessions have no venue and come first.
        let venues = Set(sessions.map { year.venueOfSession[$0] ?? -1 }).sorted {
            (name($0), $0) < (name($1), $1)
        }
        let most = facts.report.limits.venues
        let parts = (venues.count + most - 1) / max(1, most)
        // Two grids of four rather than one of six and one of two.
        let size = parts == 0 ? 1 : (venues.count + parts - 1) / parts
        return stride(from: 0, to: venues.count, by: size).enumerated().map { part, start in
            let own = Array(venues[start..<min(start + size, venues.count)])
            let inside = sessions.filter { own.contains(year.venueOfSession[$0] ?? -1) }
            let dates = Set(inside.map { year.sessions[$0].date }).sorted()
            let suffix = parts > 1 ? ", part \(part + 1) of \(parts)" : ""
            return TimetableSection.Grid(
                caption: "\(year.rounds[round].name): dates by venues\(suffix)",
                venues: own.map(column),
                dates: dates.map { date in
                    TimetableSection.DateRow(
                        date: date.short,
                        cells: own.map { venue in
                            TimetableSection.Cell(
                                entries: inside.filter {
                                    year.sessions[$0].date == date && year.venueOfSession[$0] ?? -1 == venue
                                }.sorted {
                                    (year.sessions[$0].start, year.sessions[$0].end, $0)
                                        < (year.sessions[$1].start, year.sessions[$1].end, $1)
                                }.map(entry))
                        })
                })
        }
    }

    private func name(_ venue: Int) -> String { venue < 0 ? "" : facts.report.year.venues[venue].name }

    private func column(_ venue: Int) -> TimetableSection.Column {
        guard venue >= 0 else { return TimetableSection.Column(venueName: "Online", venueRoom: "") }
        let value = facts.report.year.venues[venue]
        return TimetableSection.Column(
            venueName: value.name, venueRoom: "room for \(Figures.count(value.capacityPupils, "pupil"))")
    }

    private func entry(_ session: Int) -> SessionView {
        let (value, used) = (facts.report.year.sessions[session], use.sessions[session])
        let own = guests[session] ?? []
        var load: [String] = []
        var shares: [Int] = []
        func share(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 100 : min(100, 100 * part / whole) }
        if let room = used.capacityPupils {
            load.append("\(Figures.whole(used.pupils)) of \(Figures.count(room, "pupil"))")
            shares.append(share(used.pupils, room))
        } else if used.meetings > 0 {
            load.append(Figures.count(used.pupils, "pupil"))
        }
        if let room = used.capacityLinks {
            load.append("\(Figures.whole(used.meetings)) of \(Figures.count(room, "link"))")
            shares.append(share(used.meetings, room))
        } else if used.meetings > 0 {
            load.append(Figures.count(used.meetings, "link"))
        }
        let others = used.meetings - own.count
        return SessionView(
            time: "\(value.start)–\(value.end)", isUsed: used.meetings > 0,
            load: load.isEmpty ? "room for any number" : load.joined(separator: ", "),
            filled: used.meetings > 0 ? shares.max() : nil,
            isFull: used.meetings > 0 && shares.max() == 100, guests: own.map { facts.reference(link: $0) },
            others: others > 0 ? "and \(Figures.count(others, "meeting")) of other rounds" : nil)
    }
}
