import Tables

/// A column of an output table of `Row`s: what people know of it, and how a row becomes its cell.
struct OutputColumn<Row>: Sendable {
    /// What people know of it.
    let about: OutputTable.Column
    /// Its cell.
    let cell: @Sendable (Row) -> CSVValue

    /// A column that says `meaning`, in a sentence for staff.
    init(
        _ name: String, _ kind: OutputTable.Kind = .text, isKey: Bool = false, says meaning: String,
        cell: @escaping @Sendable (Row) -> CSVValue
    ) {
        about = OutputTable.Column(name, kind, isKey: isKey, meaning: meaning)
        self.cell = cell
    }
}

extension OutputTable {
    /// The table of these rows, in their order.
    init<Row>(_ file: OutputFile, _ columns: [OutputColumn<Row>], _ rows: [Row]) {
        self.init(
            fileName: file.fileName, columns: columns.map(\.about),
            rows: rows.map { row in columns.map { $0.cell(row) } })
    }
}

extension CSVValue {
    /// Text; blank for none.
    static func textIfAny(_ text: String?) -> CSVValue { text.map { .text($0) } ?? .blank }

    /// A whole number; blank for none.
    static func integerIfAny(_ number: Int?) -> CSVValue { number.map { .integer($0) } ?? .blank }

    /// Metres as kilometres; blank for none.
    static func kilometres(_ metres: Int?) -> CSVValue { metres.map { .fixed($0, places: 3) } ?? .blank }
}
