import Basics

/// A row of an input table, which knows its columns: the one list from which rows are read, checked and written, and
/// from which the manual's page of columns is made.
package protocol InputRecord: Hashable, Sendable {
    /// The table.
    static var table: InputTable { get }
    /// What the table says, in a sentence for staff.
    static var meaning: String { get }
    /// What each value is where its cell is blank or can't be read.
    static var blank: Self { get }
    /// The columns, in the order in which a file has them.
    static var columns: [ColumnGroup<Self>] { get }
    /// The rows of a draft.
    static var rows: any WritableKeyPath<YearDraft, [Self]> & Sendable { get }
    /// The row's own id, in the first column; nil where rows have none.
    var ownID: ID? { get }
}

extension InputRecord {
    package var ownID: ID? { nil }

    /// What people know of its columns.
    package static var about: [InputColumn] { columns.flatMap(\.columns).map(\.about) }

    /// The names of the columns of a place; none where rows have no place.
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

    /// A cell of a row of a draft, as a file has it.
    static func cell(_ name: String, of row: Int, in draft: YearDraft) throws(CellFault) -> String {
        try column(name).text(draft[keyPath: rows][row]).plain
    }

    static func count(in draft: YearDraft) -> Int { draft[keyPath: rows].count }

    /// The ids of the rows of a draft; none where rows have none.
    static func ids(in draft: YearDraft) -> [ID] {
        draft[keyPath: rows].compactMap(\.ownID)
    }
}

extension InputTable {
    /// What its rows are; nil for the policy, which is no table.
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

    /// Its columns, in the order in which a file has them; none for the policy.
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

    /// How many rows a table has.
    package func rowCount(of table: InputTable) -> Int { table.record?.count(in: self) ?? 0 }

    /// The ids of a table's rows, in their order; none if they have none.
    package func ids(of table: InputTable) -> [ID] { table.record?.ids(in: self) ?? [] }

    /// Puts `cell` into the column `name` of a row, as the reader of the table's file would: the record afterwards is the
    /// one that the edited file would give. A blank cell puts back what a blank cell means.
    ///
    /// `row` is an index into the table's rows. A column of the background is known if a measure reads it.
    ///
    /// - Throws: ``CellFault`` where there is no such column, or the text is none of its values. Limits, and whether ids
    ///   name anything, are checked when a ``LinkingYear`` is made of the draft.
    package mutating func set(
        _ name: String, of row: Int, in table: InputTable, to cell: String
    ) throws(CellFault) {
        let isBackground = isBackground(name, of: table)
        if !isBackground || table.column(name) != nil {
            try table.record?.set(name, of: row, in: &self, to: cell)
        }
        // A measure may read a column that the table has in any case, such as pupils.
        if isBackground { setBackground(name, of: row, in: table, to: cell) }
    }

    /// The cell of the column `name` in a row, as a file has it; empty if it is blank.
    ///
    /// - Throws: ``CellFault`` where there is no such column.
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
