import Basics

/// `join`, `new_school`, `new_venue`: a row more in `classes.csv`, `schools.csv` or `venues.csv`.
public struct Newcomer: Hashable, Sendable {
    /// A cell of the new row.
    public struct Cell: Hashable, Sendable {
        /// The column.
        public let column: String
        /// The text, as the file would have it.
        public let text: String

        /// A cell.
        public init(_ column: String, _ text: String) { (self.column, self.text) = (column, text) }
    }

    /// What joins.
    public enum Table: String, CaseIterable, Sendable {
        /// A class.
        case `class` = "join"
        /// A school.
        case school = "new_school"
        /// A venue.
        case venue = "new_venue"

        /// The table that gets the row.
        var input: InputTable {
            switch self {
            case .class: .classes
            case .school: .schools
            case .venue: .venues
            }
        }
    }

    /// What joins.
    public let table: Table
    /// Its cells; those that are not here are blank.
    public let cells: [Cell]

    /// A row more.
    public init(_ table: Table, _ cells: [Cell]) { (self.table, self.cells) = (table, cells) }
}

extension Newcomer: ChangeKind {
    private var idColumn: String { NamedCells.required(of: table.input).first ?? "" }
    private var id: ID { ID(cells.first { $0.column == idColumn }?.text ?? "") }

    func apply(to edit: inout YearEdit) {
        let input = table.input
        let given = Set(cells.filter { !$0.text.isEmpty }.map(\.column))
        for column in NamedCells.missing(given, in: input) {
            edit.fail(
                column, found: "", expected: "\(column), which every row of \(input.fileName) has",
                maybe: "the column has another name, or is still to be added")
        }
        if edit.row(input, id) != nil {
            edit.fail(
                idColumn, found: id.text, expected: "an id that no other row of \(input.fileName) has",
                maybe: "give this \(input.noun) an id of its own, or edit the one that is there")
        }
        let known = NamedCells.columns(of: input, in: edit.draft)
        var draft = edit.draft
        let row = draft.appendBlank(input)
        for cell in cells {
            guard known.contains(cell.column) else {
                let near = NearestWord.to(cell.column, among: known)
                edit.fail(
                    cell.column, found: cell.column,
                    expected:
                        "a column of \(input.fileName) that Linkwright or a measure of the policy reads",
                    maybe: near.map { "\"\($0)\" was meant" } ?? "leave it out; nothing would read it")
                continue
            }
            do {
                try NamedCells.write(cell.text, cell.column, of: input, row: row, in: &draft)
            } catch {
                edit.fail(cell.column, found: cell.text, expected: error.expected, maybe: error.maybe)
            }
        }
        edit.draft = draft
    }

    func words(in year: LinkingYear) -> String {
        func text(_ column: String) -> String? { cells.first { $0.column == column }?.text }
        switch table {
        case .class: return "a new class \(id) of \(year.name(ofSchool: ID(text("school_id") ?? "")))"
        case .school: return "a new school \(id)\(text("name").map { " (\($0))" } ?? "")"
        case .venue: return "a new venue, \(text("name").map { "\($0) (\(id))" } ?? id.text)"
        }
    }

    func cells(in year: LinkingYear) -> [ChangedCell] {
        cells.map { ChangedCell(table.input, id: id, column: $0.column) }
    }
}

extension Newcomer: WrittenChange {
    static let forms = Table.allCases.map { table in
        ChangeForm(
            table.rawValue, "a \(table.input.noun) more", [],
            others: "the columns of \(table.input.fileName), background columns too")
    }

    init?(_ fields: inout FieldReader) {
        guard let table = Table(rawValue: fields.form.word) else { return nil }
        self.init(
            table,
            fields.fields.map { field in
                switch field.value {
                case .none: Cell(field.name, "")
                case .text(let text): Cell(field.name, text)
                case .list(let items): Cell(field.name, items.joined(separator: ";"))
                }
            })
    }

    var entry: ChangeEntry { ChangeEntry(table.rawValue, cells.map { .init($0.column, .text($0.text)) }) }

    func field(of cell: ChangedCell) -> String? { cell.column }
}
