import Linking
import Tables

/// Turns what the domain finds wrong with a draft into faults with their lines and columns, and leaves out what only
/// follows from something that is told already.
struct FaultPlaces {
    private let tables: [InputTable: TableReader]
    private let policy: PolicyReader
    private let draft: YearDraft
    private let distrust: Distrust

    /// `misnamed` are the tables that are not there, but may well stand in files of nearly their names.
    init(
        tables: [InputTable: TableReader], policy: PolicyReader, draft: YearDraft, misnamed: [InputTable]
    ) {
        (self.tables, self.policy, self.draft) = (tables, policy, draft)
        var distrust = policy.distrust
        for input in misnamed { distrust.add(Spot(input)) }
        for input in InputTable.allCases {
            if let reader = tables[input] { distrust.add(reader.distrust) }
        }
        self.distrust = distrust
    }

    /// Those of `faults` that are news, with their places.
    func told(_ faults: [Fault]) -> [FileFault] {
        let news = faults.filter { fault in
            !distrust.covers(fault.spot) && !(fault.other.map(distrust.covers) ?? false)
        }
        return withoutExcused(news).map(told)
    }

    private func told(_ fault: Fault) -> FileFault {
        let place = place(of: fault.spot)
        return FileFault(
            file: fault.spot.table.fileName, line: place?.line, column: place?.column,
            columnName: fault.spot.column, found: FileFault.shown(fault.found), expected: fault.expected,
            maybe: fault.maybe, other: fault.other.map(text), severity: fault.severity,
            isInRow: fault.spot.row != nil, rowName: name(ofRow: fault.spot),
            otherName: fault.other.map { other in
                "\(name(ofRow: other).map { "\($0) in " } ?? "")\(other.table.fileName)"
            })
    }

    /// What a row is called by whoever does not see its line; nil where it has no name.
    private func name(ofRow spot: Spot) -> String? {
        guard let row = spot.row else { return nil }
        switch spot.table {
        case .schools: return "school \(draft.schools[row].id)"
        case .classes: return "class \(draft.classes[row].id)"
        case .venues: return "venue \(draft.venues[row].id)"
        case .rounds: return "round \(draft.rounds[row].id)"
        case .sessions: return draft.sessions.map { "session \($0[row].id)" }
        case .travel: return "\(draft.travel[row].from) to \(draft.travel[row].to)"
        case .history, .rules, .policy: return nil
        }
    }

    private func place(of spot: Spot) -> (line: Int, column: Int)? {
        if spot.table == .policy {
            return spot.column.flatMap { policy.place(ofKey: $0) }.map { ($0.line, $0.column) }
        }
        guard let place = tables[spot.table]?.place(of: spot) else { return nil }
        return (place.line, place.column)
    }

    private func text(_ spot: Spot) -> String {
        place(of: spot).map { "\(spot.table.fileName):\($0.line)" } ?? spot.table.fileName
    }

    // MARK: - Ids that can't be known

    /// How many rows of a table have the id of an earlier row: each of them may be a slip for another id.
    private func repeatedIDs(of table: InputTable) -> Int {
        let given = draft.ids(of: table).filter { !$0.text.isEmpty }
        return given.count - Set(given).count
    }

    /// The faults without those of ids that may well stand in a table too damaged to tell.
    private func withoutExcused(_ faults: [Fault]) -> [Fault] {
        let excused = excusedTables(faults)
        if excused.isEmpty { return faults }
        let known = Dictionary(
            uniqueKeysWithValues: InputTable.allCases.map { ($0, Set(draft.ids(of: $0))) })
        return faults.filter { fault in
            let named = fault.spot.tablesNamed
            return !named.contains(where: excused.contains)
                || named.contains { known[$0]?.contains(ID(fault.found)) == true }
        }
    }

    /// The tables so damaged that ids which seem unknown may well be theirs: they have no column of ids that can be
    /// read, or at least as many faulty and repeated ids as there are unknown ones.
    private func excusedTables(_ faults: [Fault]) -> [InputTable] {
        [.schools, .classes, .venues, .rounds].filter { table in
            guard let column = table.columns.first?.name else { return false }
            guard let unread = distrust.unknownIDs(of: table, column: column) else { return true }
            let doubtful = unread + repeatedIDs(of: table)
            guard doubtful > 0 else { return false }
            let known = Set(draft.ids(of: table))
            let unknown = Set(
                faults.filter { $0.spot.tablesNamed.contains(table) }.map { ID($0.found) }
                    .filter { !known.contains($0) })
            return unknown.count <= doubtful
        }
    }
}

extension Spot {
    /// The tables whose ids the cell names.
    var tablesNamed: [InputTable] { column.flatMap { table.column($0) }?.names ?? [] }
}
