/// A row that keeps two meetings of one link apart: at most one of the meetings it counts can take place.
enum OrderRow: Hashable, Sendable {
    /// At most one meeting of `link` on `date`.
    case date(link: Int, date: Int)
    /// At most one of: the meeting of round `earlier` on or after `date`, and that of `later` less than its gap
    /// after `date`.
    case gap(link: Int, earlier: Int, later: Int, date: Int)

    /// The link whose meetings it counts.
    var link: Int {
        switch self {
        case .date(let link, _), .gap(let link, _, _, _): link
        }
    }

    /// Whether it counts the link's meeting of `round` on `date`.
    func counts(round: Int, on other: Int, _ program: TimetableProgram) -> Bool {
        switch self {
        case .date(_, let date): return other == date
        case .gap(_, let earlier, let later, let date):
            if round == earlier { return other >= date }
            return round == later && other < date + (program.rounds[later].gap ?? 1)
        }
    }

    /// The number of a pattern's meetings that it counts.
    func count(_ pattern: Pattern, _ program: TimetableProgram) -> Int {
        let date = program.rooms[pattern.room].date
        return pattern.meetings.count {
            program.meetings[$0].link == link && counts(round: program.meetings[$0].round, on: date, program)
        }
    }

    /// The rows that a solution violates, link by link.
    static func broken(
        by support: [(pattern: Pattern, value: Double)], _ program: TimetableProgram
    ) -> [OrderRow] {
        var held = [[(round: Int, date: Int, value: Double)]](
            repeating: [], count: program.meetingsOfLink.count)
        for (pattern, value) in support {
            for meeting in pattern.meetings {
                let item = program.meetings[meeting]
                held[item.link].append((item.round, program.rooms[pattern.room].date, value))
            }
        }
        var found: [OrderRow] = []
        for (link, meetings) in held.enumerated() where meetings.count > 1 {
            let dates = Set(meetings.map(\.date)).sorted()
            let rounds = Set(meetings.map(\.round)).sorted()
            var candidates = dates.map { OrderRow.date(link: link, date: $0) }
            for later in rounds where program.rounds[later].gap != nil {
                for earlier in rounds where earlier < later {
                    candidates += dates.map { .gap(link: link, earlier: earlier, later: later, date: $0) }
                }
            }
            for row in candidates {
                let sum = meetings.reduce(0) {
                    $0 + (row.counts(round: $1.round, on: $1.date, program) ? $1.value : 0)
                }
                if sum > 1 + 1e-6 { found.append(row) }
            }
        }
        return found
    }
}
