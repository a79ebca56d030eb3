import Basics

/// A draft while changes are made in it, and what is wrong with them.
struct YearEdit {
    /// The year from which the changes set out.
    let base: LinkingYear
    /// The rows as they stand now.
    var draft: YearDraft
    /// The demands as they stand now.
    var demands: [PairDemand]
    /// What is wrong so far.
    private(set) var faults: [ChangeFault] = []
    /// The change that is being made.
    var number = 0

    init(_ base: LinkingYear) { (self.base, draft, demands) = (base, base.draft, base.demands) }

    /// Notes a fault of the change that is being made.
    mutating func fail(
        _ field: String?, item: Int? = nil, found: String, expected: String, maybe: String = ""
    ) {
        faults.append(
            ChangeFault(
                change: number, field, item: item, found: found, expected: expected, maybe: maybe))
    }

    // MARK: - Rows

    /// The row of a table that has this id; a fault where there is none. O(1) where rows stand as they did in the base.
    mutating func row(_ table: InputTable, _ id: ID, field: String, item: Int? = nil) -> Int? {
        if let row = row(table, id) { return row }
        let what = table.noun
        let near = NearestWord.to(id.text, among: ids(of: table).map(\.text).sorted())
        fail(
            field, item: item, found: id.text, expected: "the id of a \(what)",
            maybe: near.map { "\"\($0)\" was meant" } ?? "add the \(what) first, or correct the id")
        return nil
    }

    /// The row of a table that has this id; nil where there is none.
    func row(_ table: InputTable, _ id: ID) -> Int? {
        switch table {
        case .schools: find(id, base.index.school, draft.schools, \.id)
        case .classes: find(id, base.index.class, draft.classes, \.id)
        case .venues: find(id, base.index.venue, draft.venues, \.id)
        case .rounds: find(id, base.index.round, draft.rounds, \.id)
        case .sessions: find(id, base.index.session, draft.sessions ?? [], \.id)
        default: nil
        }
    }

    private func find<Row>(_ id: ID, _ hint: TableIndex, _ rows: [Row], _ path: KeyPath<Row, ID>) -> Int? {
        if let row = hint.row(of: id), row < rows.count, rows[row][keyPath: path] == id { return row }
        return rows.firstIndex { $0[keyPath: path] == id }
    }

    /// The ids of a table, in the order of its rows; none of one whose rows have no id.
    func ids(of table: InputTable) -> [ID] {
        switch table {
        case .schools: draft.schools.map(\.id)
        case .classes: draft.classes.map(\.id)
        case .venues: draft.venues.map(\.id)
        case .rounds: draft.rounds.map(\.id)
        case .sessions: (draft.sessions ?? []).map(\.id)
        default: []
        }
    }

    // MARK: - Rows that go

    /// Takes out the sessions that `isGone` says; how many these were.
    @discardableResult
    mutating func removeSessions(where isGone: (Session) -> Bool) -> Int {
        let before = draft.sessions?.count ?? 0
        draft.sessions?.removeAll(where: isGone)
        return before - (draft.sessions?.count ?? 0)
    }

    /// Takes out classes, and the rules that name them.
    mutating func removeClasses(where isGone: (LinkingClass) -> Bool) {
        let gone = draft.classes.indices.filter { isGone(draft.classes[$0]) }
        let ids = Set(gone.map { draft.classes[$0].id })
        draft.rules.removeAll { ids.contains($0.a) || ids.contains($0.b) }
        draft.classes.remove(at: gone)
        for column in draft.background.indices where !draft.background[column].classes.isEmpty {
            draft.background[column].classes.remove(at: gone)
        }
    }

    /// Takes out a school, its classes, and the rules, roads and venues' homes that name it.
    mutating func removeSchool(_ row: Int) {
        let id = draft.schools[row].id
        removeClasses { $0.school == id }
        draft.rules.removeAll { $0.a == id || $0.b == id }
        removeRoads(id)
        for venue in draft.venues.indices { draft.venues[venue].homeOf.removeAll { $0 == id } }
        draft.schools.remove(at: row)
        for column in draft.background.indices where !draft.background[column].schools.isEmpty {
            draft.background[column].schools.remove(at: row)
        }
    }

    /// Takes out the known distances of a school or a venue.
    mutating func removeRoads(_ id: ID) { draft.travel.removeAll { $0.from == id || $0.to == id } }
}

extension Array {
    /// Takes out the elements at `places`, which ascend.
    fileprivate mutating func remove(at places: [Int]) {
        for place in places.reversed() { remove(at: place) }
    }
}

extension InputTable {
    /// One row of it, as people call it.
    var noun: String {
        switch self {
        case .schools: "school"
        case .classes: "class"
        case .venues: "venue"
        case .rounds: "round"
        case .sessions: "session"
        case .history: "row of the history"
        case .rules: "rule"
        case .travel: "known distance"
        case .policy: "key"
        }
    }
}
