import Basics

/// A column of the table of `Record`s: what people know of it, and how a cell of it becomes part of a record and back.
package struct RecordColumn<Record: InputRecord>: Sendable {
    /// What people know of it.
    package let about: InputColumn
    /// Puts the value of a text, which is trimmed and not empty, into a record.
    package let read: @Sendable (String, inout Record) throws(FormFault) -> Void
    /// The cell of a record.
    package let text: @Sendable (Record) -> CellText
    /// Puts what a blank cell means into a record.
    private let clear: @Sendable (inout Record) -> Void
    private let numbers: @Sendable (Record) -> [Double]

    /// A column whose value is at `path`. `blank` says what a blank cell means where the value of ``InputRecord/blank``
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

    /// What is wrong with a record's value, whoever made it: a number out of bounds, or nothing where something must be.
    func fault(_ record: Record, row: Int) -> Fault? {
        let cell = text(record)
        if let limits = about.limits, !numbers(record).allSatisfy(limits.contain) {
            return Fault(
                about.spot(row), found: cell.plain, expected: limits.expected, maybe: limits.maybe)
        }
        // That ids are there, and are ids of something, is checked with the ids.
        guard cell == .blank, about.form.name != Form<ID>.id.words.name, !mayBeBlank else { return nil }
        return Fault(about.spot(row), found: "", expected: about.form.expected, maybe: about.form.advice)
    }

    /// Whether a record can have nothing there: not where it is required, nor where a blank cell stands for something.
    private var mayBeBlank: Bool {
        about.need != .required && (about.need == .place || text(Record.blank) == .blank)
    }

    /// Puts a cell into a record, as the reader of its file would.
    ///
    /// - Throws: ``CellFault`` where the file would be refused for that cell. Limits are not checked.
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

/// Why a text can't stand in a cell of a table.
package struct CellFault: Error, Hashable {
    /// What was found; empty for nothing.
    package let found: String
    /// What was expected.
    package let expected: String
    /// What to try, ready to follow the word "Maybe"; empty if nothing can be suggested.
    package let maybe: String
}

/// Columns of one table, as far as they must be read together.
package enum ColumnGroup<Record: InputRecord>: Sendable {
    /// A column that is understood alone.
    case one(RecordColumn<Record>)
    /// Columns that say something only together: where one can't be read, nothing is known of the others either.
    case together([RecordColumn<Record>])
    /// Where a school or a venue is: two columns, on the grid or in degrees. The whole folder uses one kind.
    case place(grid: [RecordColumn<Record>], degrees: [RecordColumn<Record>])

    /// The columns, those of both kinds of place.
    package var columns: [RecordColumn<Record>] {
        switch self {
        case .one(let column): [column]
        case .together(let columns): columns
        case .place(let grid, let degrees): grid + degrees
        }
    }
}
