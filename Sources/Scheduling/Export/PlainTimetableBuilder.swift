import GLPK
import Linking

extension PlainTimetableProgram {
    /// The program of `links` in `year`, with the policy's first priorities held at these values and the next one
    /// as the objective. Values are those of ``Linking/PriorityOutcome``.
    init(_ year: LinkingYear, links: [Link], held: [Int]) {
        var builder = PlainTimetableBuilder(year, links)
        builder.addMeetings()
        builder.addSessions()
        builder.addRounds()
        builder.addDays()
        builder.addGaps()
        let priorities = year.policy.schedule.priorities
        for (priority, value) in zip(priorities, held) { builder.hold(priority, at: value) }
        let priority = priorities[min(held.count, priorities.count - 1)]
        builder.aim(at: priority)
        (columns, rows, changedNames) = (builder.columns, builder.rows, builder.changedNames)
        self.priority = priority
    }
}

/// Builds the plain program, one kind of row after the other.
private struct PlainTimetableBuilder {
    /// A meeting in a session.
    struct Choice {
        let meeting: Int
        let link: Int
        let round: Int
        let session: Int
        let cost: Int
        let column: Int
    }

    let year: LinkingYear
    let links: [Link]
    private(set) var columns: [PlainTimetableProgram.NamedColumn] = []
    private(set) var rows: [PlainTimetableProgram.NamedRow] = []
    private var choices: [Choice] = []
    private var openColumn: [Int: Int] = [:]
    private let linkNames: [String]
    private let roundNames: [String]
    private let sessionNames: [String]
    /// The number of ids that could not be used as names.
    let changedNames: Int

    init(_ year: LinkingYear, _ links: [Link]) {
        (self.year, self.links) = (year, links)
        linkNames = links.indices.map { LinkingYear.linkID($0, of: links.count) }
        let (rounds, sessions) = (SafeNames(year.rounds.map(\.id)), SafeNames(year.sessions.map(\.id)))
        (roundNames, sessionNames) = (rounds.names, sessions.names)
        changedNames = rounds.changed + sessions.changed
    }

    /// The parts of a name, and the ids that they stand for.
    private struct Parts {
        var names: [String] = []
        var ids: [ID] = []

        /// Adds a date, in the form `20250203`.
        mutating func add(_ day: Day) {
            names.append("\(day)".split(separator: "-").joined())
            ids.append(ID("\(day)"))
        }

        func name(_ prefix: String, _ kind: ExportedProgram.Name.Kind) -> ExportedProgram.Name {
            .init(([prefix] + names).joined(separator: "."), kind, ids)
        }
    }

    private func parts(link: Int? = nil, round: Int? = nil, session: Int? = nil) -> Parts {
        var parts = Parts()
        if let link { parts.names.append(linkNames[link]) }
        if let round { parts.names.append(roundNames[round]) }
        if let session { parts.names.append(sessionNames[session]) }
        parts.ids = [
            link.map { ID(linkNames[$0]) }, round.map { year.rounds[$0].id },
            session.map { year.sessions[$0].id },
        ]
        .compactMap(\.self)
        return parts
    }

    private mutating func addColumn(_ name: ExportedProgram.Name) -> Int {
        columns.append(PlainTimetableProgram.NamedColumn(name: name, objective: 0))
        return columns.count - 1
    }

    /// Leaves out a row that no binary values can violate.
    private mutating func addRow(_ name: ExportedProgram.Name, atMost limit: Int, _ entries: [Entry]) {
        let most = entries.reduce(0) { $0 + max(0, $1.coefficient) }
        if most > Double(limit) {
            rows.append(
                PlainTimetableProgram.NamedRow(name: name, bounds: .atMost(Double(limit)), entries: entries))
        }
    }

    /// Adds a variable for each meeting and each session that it may use, and allows each meeting at most one
    /// session.
    mutating func addMeetings() {
        var meeting = 0
        for (number, link) in links.enumerated() {
            for round in year.roundsOfLink(link) {
                let first = choices.count
                for option in year.options(link, round: round) {
                    let column = addColumn(
                        parts(link: number, round: round, session: option.session).name("x", .meeting))
                    choices.append(
                        Choice(
                            meeting: meeting, link: number, round: round, session: option.session,
                            cost: option.cost, column: column))
                }
                addRow(
                    parts(link: number, round: round).name("place", .place), atMost: 1,
                    choices[first...].map { Entry($0.column, 1) })
                meeting += 1
            }
        }
    }

    /// Limits what each session holds and, if opening it costs, opens it when it is used.
    mutating func addSessions() {
        let bySession = Dictionary(grouping: choices, by: \.session)
        for (session, choices) in bySession.sorted(by: { $0.key < $1.key }) {
            let own = parts(session: session)
            var open: Int?
            if year.fee(session: session) > 0 {
                let column = addColumn(own.name("open", .open))
                (open, openColumn[session]) = (column, column)
                for choice in choices {
                    addRow(
                        parts(link: choice.link, round: choice.round, session: session).name("opens", .opens),
                        atMost: 0,
                        [Entry(choice.column, 1), Entry(column, -1)])
                }
            }
            func addLoad(_ kind: String, _ capacity: Int?, _ load: (Choice) -> Int) {
                let loads = choices.map { Entry($0.column, Double(load($0))) }
                guard let capacity, loads.reduce(0, { $0 + $1.coefficient }) > Double(capacity) else {
                    return
                }
                let opening = open.map { [Entry($0, -Double(capacity))] } ?? []
                addRow(own.name(kind, .room), atMost: open == nil ? capacity : 0, loads + opening)
            }
            addLoad("pupils", year.capacityPupils(session: session)) { year.pupils(links[$0.link]) }
            addLoad("links", year.sessions[session].capacityLinks) { _ in 1 }
        }
    }

    /// Limits the number of sessions of each round that has a limit.
    mutating func addRounds() {
        for (round, rule) in year.rounds.enumerated() {
            let own = choices.filter { $0.round == round }
            let sessions = Set(own.map(\.session)).sorted()
            guard let cap = rule.maxSessions, sessions.count > cap else { continue }
            var uses: [Entry] = []
            for session in sessions {
                let column = addColumn(parts(round: round, session: session).name("use", .use))
                uses.append(Entry(column, 1))
                for choice in own where choice.session == session {
                    addRow(
                        parts(link: choice.link, round: round, session: session).name("uses", .opens),
                        atMost: 0,
                        [Entry(choice.column, 1), Entry(column, -1)])
                }
            }
            addRow(parts(round: round).name("sessions", .sessions), atMost: cap, uses)
        }
    }

    private func date(_ choice: Choice) -> Day { year.sessions[choice.session].date }

    /// No link meets in two rounds on one date.
    mutating func addDays() {
        for (link, own) in Dictionary(grouping: choices, by: \.link).sorted(by: { $0.key < $1.key }) {
            for (day, there) in Dictionary(grouping: own, by: { date($0) }).sorted(by: { $0.key < $1.key })
            where Set(there.map(\.round)).count > 1 {
                var name = parts(link: link)
                name.add(day)
                addRow(name.name("day", .day), atMost: 1, there.map { Entry($0.column, 1) })
            }
        }
    }

    /// A later round keeps its gap from every earlier one of the same link.
    mutating func addGaps() {
        for (link, own) in Dictionary(grouping: choices, by: \.link).sorted(by: { $0.key < $1.key }) {
            for later in year.rounds.indices {
                guard let gap = year.rounds[later].gapDays else { continue }
                for earlier in year.rounds.indices.prefix(later) {
                    for day in Set(own.filter { $0.round == earlier }.map { date($0) }).sorted() {
                        let before = own.filter { $0.round == earlier && date($0) >= day }
                        let after = own.filter { $0.round == later && date($0) - day < gap }
                        guard !after.isEmpty else { continue }
                        var name = parts(link: link, round: earlier)
                        name.names.append(roundNames[later])
                        name.ids.append(year.rounds[later].id)
                        name.add(day)
                        addRow(
                            name.name("gap", .gap), atMost: 1, (before + after).map { Entry($0.column, 1) })
                    }
                }
            }
        }
    }

    /// Holds an earlier priority at its optimum: nothing better is possible, and nothing worse is allowed.
    mutating func hold(_ priority: Priority, at value: Int) {
        let entries = weights(priority)
        // Leave out an empty row: a count without meetings stays at 0.
        guard !entries.isEmpty else { return }
        let bounds: Bounds =
            switch priority.sense {
            case .largest: .atLeast(Double(value))
            case .smallest: .atMost(Double(value))
            }
        let name = ExportedProgram.Name("held.\(priority.rawValue)", .held, [ID(priority.rawValue)])
        rows.append(PlainTimetableProgram.NamedRow(name: name, bounds: bounds, entries: entries))
    }

    /// Makes a priority the objective.
    mutating func aim(at priority: Priority) {
        for entry in weights(priority) {
            columns[entry.index].objective =
                switch priority.sense {
                case .largest: -entry.coefficient
                case .smallest: entry.coefficient
                }
        }
    }

    /// The coefficients of the variables at a priority, without zeros.
    private func weights(_ priority: Priority) -> [Entry] {
        let weights = year.weights(at: priority)
        let meetings = choices.map {
            Entry($0.column, Double(weights.ofMeeting(round: $0.round, cost: $0.cost)))
        }
        let sessions = openColumn.sorted { $0.value < $1.value }.map {
            Entry($0.value, Double(weights.ofSession(fee: year.fee(session: $0.key))))
        }
        return (meetings + sessions).filter { $0.coefficient != 0 }
    }
}
