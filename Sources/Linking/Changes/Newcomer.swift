import Basics

/// `join`, `new_school`, `new_venue`: a class, a school or a venue more.
public struct Newcomer: Hashable, Sendable {
    /// A cell of the new row.
    public struct Cell: Hashable, Sendable {
        /// The column.
        public let column: String
        /// The text, as a table has it.
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
    private var idColumn: String { table.input.columns.first?.name ?? "" }
    private var id: ID { ID(text(idColumn)) }

    /// The text of a cell; blank where it is not given.
    private func text(_ column: String) -> String {
        cells.first { $0.column == column }?.text.trimmed ?? ""
    }

    func apply(to edit: inout YearEdit) {
        let input = table.input
        for column in missing {
            edit.fail(
                column, found: "", expected: "\(column), which every \(input.noun) has",
                maybe: "the column has another name, or is still to be added")
        }
        if edit.row(input, id) != nil {
            edit.fail(
                idColumn, found: id.text, expected: "an id that no other \(input.noun) has",
                maybe: "give this \(input.noun) an id of its own, or edit the one that is there")
        }
        let row = edit.draft.appendBlank(input, isGrid: !isInDegrees)
        for cell in cells where !missing.contains(cell.column) {
            do {
                try edit.draft.set(cell.column, of: row, in: input, to: cell.text)
            } catch {
                edit.fail(cell.column, found: error.found, expected: error.expected, maybe: error.maybe)
            }
        }
    }

    /// Whether its place is given in degrees.
    private var isInDegrees: Bool {
        table.input.record?.placeColumns.degrees.contains { !text($0).isEmpty } ?? false
    }

    /// The columns that every row must fill, and this one does not; of the two kinds of place one is enough.
    private var missing: [String] {
        let place = table.input.record?.placeColumns
        let needed =
            table.input.columns.filter { $0.need == .required }.map(\.name)
            + ((isInDegrees ? place?.degrees : place?.grid) ?? [])
        return needed.filter { text($0).isEmpty }
    }

    func words(in year: LinkingYear) -> String {
        let name = text(SchoolColumns.name.about.name)
        switch table {
        case .class:
            return "a new class \(id) of \(year.name(ofSchool: ID(text(ClassColumns.school.about.name))))"
        case .school: return "a new school \(id)\(name.isEmpty ? "" : " (\(name))")"
        case .venue: return "a new venue, \(name.isEmpty ? id.text : "\(name) (\(id))")"
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
            others: "the columns of \(table.input.rawValue), background columns too")
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

extension YearDraft {
    /// Adds a row without values to schools, classes or venues; its index. A place is on the grid or in degrees.
    fileprivate mutating func appendBlank(_ table: InputTable, isGrid: Bool) -> Int {
        let nowhere = isGrid ? Place.grid(easting: 0, northing: 0) : .degrees(latitude: 0, longitude: 0)
        switch table {
        case .schools:
            schools.append(School.blank)
            schools[schools.count - 1].place = nowhere
            for column in background.indices where !background[column].schools.isEmpty {
                background[column].schools.append(.blank)
            }
        case .classes:
            classes.append(LinkingClass.blank)
            for column in background.indices where !background[column].classes.isEmpty {
                background[column].classes.append(.blank)
            }
        default:
            venues.append(Venue.blank)
            venues[venues.count - 1].place = nowhere
        }
        return rowCount(of: table) - 1
    }
}
