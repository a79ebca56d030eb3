import Basics

/// A column of the table of `Record`s: its description, and how a cell is read into a record and written.
package struct RecordColumn<Record: InputRecord>: Sendable {
    /// Its description.
    package let about: InputColumn
    /// Reads the value of a text that is trimmed and not empty into a record.
    package let read: @Sendable (String, inout Record) throws(FormFault) -> Void
    /// The cell of a record.
    package let text: @Sendable (Record) -> CellText
    /// Sets the meaning of a blank cell in a record.
    private let clear: @Sendable (inout Record) -> Void
    private let numbers: @Sendable (Record) -> [Double]

    /// A column whose value is at `path`. `blank` says what a blank cell means if the value of ``InputRecord/blank``
    /// does not.
    init<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Record, Value> & Sendable, _ form: Form<Value>,
        _ need: InputColumn.Need = .optional, meaning: String, limits: Limits? = nil, blank: String = "",
        example: String, names: [InputTable] = []
    ) {
        read = { (text, record) throws(FormFault) in record[keyPath: path] = try form.parse(text) }
        text = { form.text($0[keyPath: path]) }
        numbers = { form.numbers($0[keyPath: path]) }
        clear = { $0[keyPath: path] = Record.blank[keyPath: path] }
        let value = need == .optional ? form.text(Record.blank[keyPath: path]).plain : ""
        about = InputColumn(
            table: Record.table, name: name, meaning: meaning, need: need, form: form.words, limits: limits,
            blank: value.isEmpty ? blank : value, isBlankValue: !value.isEmpty, example: example, names: names
        )
    }

    /// A column whose value at `path` is nil if the cell is blank.
    init<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Record, Value?> & Sendable, _ form: Form<Value>,
        _ need: InputColumn.Need = .optional, meaning: String, limits: Limits? = nil, blank: String = "",
        example: String, names: [InputTable] = []
    ) {
        read = { (text, record) throws(FormFault) in record[keyPath: path] = try form.parse(text) }
        text = { $0[keyPath: path].map(form.text) ?? .blank }
        numbers = { $0[keyPath: path].map(form.numbers) ?? [] }
        clear = { $0[keyPath: path] = nil }
        about = InputColumn(
            table: Record.table, name: name, meaning: meaning, need: need, form: form.words, limits: limits,
            blank: blank, isBlankValue: false, example: example, names: names)
    }

    /// The cell of the row with this index.
    func spot(_ row: Int) -> Spot { about.spot(row) }

    /// The fault of a record's value, whatever its origin: a number out of bounds, or a missing value.
    func fault(_ record: Record, row: Int) -> Fault? {
        let cell = text(record)
        if let limits = about.limits, !numbers(record).allSatisfy(limits.contain) {
            return Fault(
                about.spot(row), found: cell.plain, expected: limits.expected, maybe: limits.maybe)
        }
        // Whether ids are present and name something is checked with the ids.
        guard cell == .blank, about.form.name != Form<ID>.id.words.name, !mayBeBlank else { return nil }
        return Fault(about.spot(row), found: "", expected: about.form.expected, maybe: about.form.advice)
    }

    /// Whether a record may have no value: not if it is required, nor if a blank cell has a value.
    private var mayBeBlank: Bool {
        about.need != .required && (about.need == .place || text(Record.blank) == .blank)
    }

    /// Puts a cell into a record, as the reader of its file would.
    ///
    /// - Throws: ``CellFault`` if the file would be rejected for that cell. Limits are not checked.
    func set(_ cell: String, _ record: inout Record) throws(CellFault) {
        let cell = cell.trimmed
        guard !cell.isEmpty else {
            if about.need == .optional { return clear(&record) }
            throw CellFault(
                found: "", expected: about.form.expected,
                maybe: "give it a value")
        }
        do {
            try read(cell, &record)
        } catch {
            throw CellFault(
                found: error.found ?? cell, expected: error.expected ?? about.form.expected,
                maybe: error.maybe ?? about.form.advice)
        }
    }
}

/// Why a text does not fit a cell of a table.
package struct CellFault: Error, Hashable {
    /// What was found; empty for nothing.
    package let found: String
    /// What was expected.
    package let expected: String
    /// What to try, ready to follow the word "Maybe"; empty if nothing can be suggested.
    package let maybe: String
}

/// Columns of one table, grouped if they must be read together.
package enum ColumnGroup<Record: InputRecord>: Sendable {
    /// A column that is read alone.
    case one(RecordColumn<Record>)
    /// Columns that have a meaning only together: if one can't be read, the others are unknown too.
    case together([RecordColumn<Record>])
    /// The place of a school or a venue: two columns, on the grid or in degrees. The whole folder uses one kind.
    case place(grid: [RecordColumn<Record>], degrees: [RecordColumn<Record>])

    /// The columns, including those of both kinds of place.
    package var columns: [RecordColumn<Record>] {
        switch self {
        case .one(let column): [column]
        case .together(let columns): columns
        case .place(let grid, let degrees): grid + degrees
        }
    }
}
