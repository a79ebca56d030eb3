import Basics

/// A row of an input table, which knows its columns. This is the only list of columns: rows are read, checked and
/// written by it, and the manual's page of columns is made from it.
package protocol InputRecord: Hashable, Sendable {
    /// The table.
    static var table: InputTable { get }
    /// The meaning of the table, in a sentence for staff.
    static var meaning: String { get }
    /// The values for cells that are blank or can't be read.
    static var blank: Self { get }
    /// The columns, in the order of a file.
    static var columns: [ColumnGroup<Self>] { get }
    /// The rows of a draft.
    static var rows: any WritableKeyPath<YearDraft, [Self]> & Sendable { get }
    /// The row's own id, in the first column; nil if rows have none.
    var ownID: ID? { get }
}

extension InputRecord {
    package var ownID: ID? { nil }

    /// The descriptions of its columns.
    package static var about: [InputColumn] { columns.flatMap(\.columns).map(\.about) }

    /// The names of the columns of a place; none if rows have no place.
    package static var placeColumns: (grid: [String], degrees: [String]) {
        for case .place(let grid, let degrees) in columns {
            return (grid.map(\.about.name), degrees.map(\.about.name))
        }
        return ([], [])
    }

    /// The column of this name.
    static func column(_ name: String) throws(CellFault) -> RecordColumn<Self> {
        let all = columns.flatMap(\.columns)
        if let column = all.first(where: { $0.about.name == name }) { return column }
        let near = NearestWord.to(name, among: all.map(\.about.name))
        throw CellFault(
            found: name, expected: "a column of the \(table.rawValue)",
            maybe: near.map { "\"\($0)\" was meant" } ?? "one of \(Words.either(all.map(\.about.name)))")
    }

    /// Puts a cell into a row of a draft; see ``YearDraft/set(_:of:in:to:)``.
    static func set(_ name: String, of row: Int, in draft: inout YearDraft, to cell: String) throws(CellFault)
    {
        let column = try column(name)
        if column.about.need == .place, column.text(draft[keyPath: rows][row]) == .blank {
            throw CellFault(
                found: name, expected: "the kind of place that the other rows have",
                maybe: "change the two columns of that kind")
        }
        try column.set(cell, &draft[keyPath: rows][row])
    }

    /// A cell of a row of a draft, as in a file.
    static func cell(_ name: String, of row: Int, in draft: YearDraft) throws(CellFault) -> String {
        try column(name).text(draft[keyPath: rows][row]).plain
    }

    static func count(in draft: YearDraft) -> Int { draft[keyPath: rows].count }

    /// The ids of the rows of a draft; none if rows have none.
    static func ids(in draft: YearDraft) -> [ID] {
        draft[keyPath: rows].compactMap(\.ownID)
    }
}

extension InputTable {
    /// The type of its rows; nil for the policy, which is not a table.
    package var record: (any InputRecord.Type)? {
        switch self {
        case .schools: School.self
        case .classes: LinkingClass.self
        case .venues: Venue.self
        case .rounds: Round.self
        case .sessions: Session.self
        case .history: HistoryEntry.self
        case .rules: Rule.self
        case .travel: RoadDistance.self
        case .policy: nil
        }
    }

    /// Its columns, in the order of a file; none for the policy.
    package var columns: [InputColumn] { record?.about ?? [] }

    /// The column of this name, if it has one.
    package func column(_ name: String) -> InputColumn? { columns.first { $0.name == name } }
}

extension YearDraft {
    /// The sessions, if any were drawn up.
    fileprivate var sessionRows: [Session] {
        get { sessions ?? [] }
        set { sessions = newValue }
    }

    /// The number of rows of a table.
    package func rowCount(of table: InputTable) -> Int { table.record?.count(in: self) ?? 0 }

    /// The ids of a table's rows, in their order; none if they have none.
    package func ids(of table: InputTable) -> [ID] { table.record?.ids(in: self) ?? [] }

    /// Puts `cell` into the column `name` of a row, as the reader of the table's file would. The record is then the
    /// same as in the edited file. A blank cell restores the value of a blank cell.
    ///
    /// `row` is an index into the table's rows. A background column is known if a measure reads it.
    ///
    /// - Throws: ``CellFault`` if there is no such column, or the text is not one of its values. Limits, and whether
    ///   ids name anything, are checked when a ``LinkingYear`` is made from the draft.
    package mutating func set(
        _ name: String, of row: Int, in table: InputTable, to cell: String
    ) throws(CellFault) {
        let isBackground = isBackground(name, of: table)
        if !isBackground || table.column(name) != nil {
            try table.record?.set(name, of: row, in: &self, to: cell)
        }
        // A measure may read a column that the table has anyway, such as pupils.
        if isBackground { setBackground(name, of: row, in: table, to: cell) }
    }

    /// The cell of the column `name` in a row, as in a file; empty if it is blank.
    ///
    /// - Throws: ``CellFault`` if there is no such column.
    package func cell(_ name: String, of row: Int, in table: InputTable) throws(CellFault) -> String {
        if table.column(name) == nil, isBackground(name, of: table) {
            return backgroundCell(name, of: row, in: table)
        }
        return try table.record?.cell(name, of: row, in: self) ?? ""
    }
}

extension Session {
    /// The rows of a draft.
    package static let rows: any WritableKeyPath<YearDraft, [Session]> & Sendable = \.sessionRows
}
