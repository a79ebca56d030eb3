/// Finds, for what is wrong with an edited draft, the change that is to blame.
struct FaultOrigins {
    private let base: LinkingYear
    private let changes: [Change]
    /// For each number of changes the faults of the draft with so many of them made.
    private let faultsAfter: [Set<Fault.Reading>]

    init(_ base: LinkingYear, _ changes: [Change]) {
        (self.base, self.changes) = (base, changes)
        faultsAfter = changes.indices.map { count in
            let edit = Scenario.edit(base, changes.prefix(count))
            return Set(edit.errors.map { $0.reading(in: edit.draft) })
        }
    }

    /// The faults of `draft`, in which all changes are made, each with the change after which it stays.
    func faults(_ errors: [Fault], _ draft: YearDraft) -> [ChangeFault] {
        errors.map { error in
            let reading = error.reading(in: draft)
            let last = faultsAfter.lastIndex { !$0.contains(reading) }
            let table = error.spot.table
            let place = [table.rawValue, reading.id?.text, error.spot.column].compactMap(\.self)
            return ChangeFault(
                change: last, last.flatMap { field(changes[$0], reading) }, found: error.found,
                expected: "\(error.expected) (\(place.joined(separator: ", ")))", maybe: error.maybe)
        }
        .sorted { ($0.change ?? .max) < ($1.change ?? .max) }
    }

    /// The field of the change that wrote the cell.
    private func field(_ change: Change, _ fault: Fault.Reading) -> String? {
        change.field(of: ChangedCell(fault.table, id: fault.id, column: fault.column))
    }
}

extension Fault {
    /// A fault without regard to the row's place, which other changes may move.
    struct Reading: Hashable {
        let table: InputTable
        let id: ID?
        let column: String?
        let found: String
    }

    fileprivate func reading(in draft: YearDraft) -> Reading {
        Reading(
            table: spot.table, id: spot.row.flatMap { draft.id(of: spot.table, row: $0) },
            column: spot.column,
            found: found)
    }
}

extension YearDraft {
    /// The id of a row, or how it reads.
    fileprivate func id(of table: InputTable, row: Int) -> ID? {
        switch table {
        case .schools: schools[row].id
        case .classes: classes[row].id
        case .venues: venues[row].id
        case .rounds: rounds[row].id
        case .sessions: sessions?[row].id
        case .rules: rules[row].reading
        case .travel: ID("\(travel[row].from) \(travel[row].to)")
        case .history, .policy: nil
        }
    }
}

extension YearEdit {
    /// What is wrong with the draft as it stands.
    fileprivate var errors: [Fault] {
        do {
            _ = try LinkingYear(draft, demands: demands, like: base)
            return []
        } catch { return error.errors }
    }
}
