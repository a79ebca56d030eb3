import Algorithms
import Basics
import Linking
import Tables

/// Reads the cells of one input file by the names of its columns, and keeps every fault that it meets.
///
/// Rows of the draft are the rows of the table, one to one, also where they can't be read: a harmless value then
/// takes the place of a faulty cell, and ``distrust`` knows of it.
struct TableReader {
    let input: InputTable
    let table: CSVTable
    /// The columns that the file may have, whatever the policy names.
    private let known: [InputColumn]
    private(set) var faults: [FileFault] = []
    private(set) var warnings: [FileFault] = []
    private(set) var distrust = Distrust()
    /// How many faults of the bytes there are beyond those that the CSV reader keeps.
    private(set) var faultsLeftOut = 0
    /// The columns of the header that nobody reads.
    private var strangers: [Int] = []
    /// For each known column that is there, its index in the header.
    private var columns: [String: Int] = [:]
    /// The rows whose place can't be read.
    private(set) var rowsWithoutPlace: [Int] = []

    /// Looks over a file's header. `backgrounds` are the columns that the policy's measures name.
    ///
    /// The names of columns are compared without regard to case; an exact one goes before.
    init(_ input: InputTable, _ table: CSVTable, backgrounds: [String]) {
        (self.input, self.table, known) = (input, table, input.columns)
        faults = table.faults.map { FileFault($0, in: input) }
        warnings = told(table.warnings)
        guard !table.header.isEmpty else {
            distrust.add(Spot(input))
            return
        }
        let lowercase = table.header.map { $0.lowercased() }
        for name in known.map(\.name) + backgrounds {
            columns[name] = table.column(named: name) ?? lowercase.firstIndex(of: name.lowercased())
        }
        if lacksHeader {
            refuseHeader()
            return
        }
        faultsLeftOut = table.faultsLeftOut
        distrustCells()
        reviewHeader()
        if input.isRequired, table.rowCount == 0 {
            distrust.add(Spot(input))
            faults.append(
                fault(
                    atLine: 1, column: 1, nil, "no rows", "a row for each of the \(input.rawValue)",
                    "the file was saved from the wrong sheet"))
        }
    }

    /// What the CSV reader noticed, of which only the header's place stays where rows are put in another order.
    private func told(_ notices: [CSVFault]) -> [FileFault] {
        let header = table.header.isEmpty ? 1 : table.headerPlace(column: 0).line
        return notices.map { notice in
            var fault = FileFault(notice, in: input)
            fault.isInRow = notice.place.line > header
            return fault
        }
    }

    /// How many rows there are.
    var rowCount: Int { table.rowCount }

    /// Whether the header has the column.
    func has(_ column: String) -> Bool { columns[column] != nil }

    /// Whether there is text in the cell.
    func isBlank(_ row: Int, _ column: String) -> Bool {
        columns[column].map { table.isBlank(row: row, column: $0) } ?? true
    }

    /// The rows, as records: what a cell that is blank or can't be read has in a blank record stands in its place.
    mutating func rows<Record: InputRecord>(_: Record.Type = Record.self) -> [Record] {
        let groups = Record.columns
        return (0..<rowCount).map { row in
            var record = Record.blank
            for group in groups { read(group, row, &record) }
            return record
        }
    }

    private mutating func read<Record>(_ group: ColumnGroup<Record>, _ row: Int, _ record: inout Record) {
        switch group {
        case .one(let column): read(column, row, &record)
        case .together(let columns):
            var read = record
            for column in columns { self.read(column, row, &read) }
            if columns.contains(where: { distrust.covers(spot(row, $0.about.name)) }) {
                for column in columns { doubt(row, column.about.name) }
            } else {
                record = read
            }
        case .place(let grid, let degrees):
            guard let columns = place(row, grid, degrees) else {
                rowsWithoutPlace.append(row)
                return
            }
            var areRead = true
            for column in columns { areRead = read(column, row, &record) && areRead }
            if areRead { return }
            for column in columns { doubt(row, column.about.name) }
            rowsWithoutPlace.append(row)
        }
    }

    /// The columns that say where a row's school or venue is: those of the grid if it is given there, else those in
    /// degrees; nil where the file has neither.
    private func place<Record>(
        _ row: Int, _ grid: [RecordColumn<Record>], _ degrees: [RecordColumn<Record>]
    ) -> [RecordColumn<Record>]? {
        func areThere(_ columns: [RecordColumn<Record>]) -> Bool { columns.allSatisfy { has($0.about.name) } }
        func areBlank(_ columns: [RecordColumn<Record>]) -> Bool {
            columns.allSatisfy { isBlank(row, $0.about.name) }
        }
        guard areThere(grid) else { return areThere(degrees) ? degrees : nil }
        return areThere(degrees) && areBlank(grid) && !areBlank(degrees) ? degrees : grid
    }

    /// Puts a cell into a record. False, and a note of what is wrong with it, where it can't be read.
    @discardableResult
    private mutating func read<Record>(_ column: RecordColumn<Record>, _ row: Int, _ record: inout Record)
        -> Bool
    {
        let (name, form) = (column.about.name, column.about.form)
        guard let index = columns[name] else { return column.about.need == .optional }
        if table.isBlank(row: row, column: index) {
            if column.about.need == .optional { return true }
            note(
                row, name, found: "a blank cell", expected: form.expected,
                maybe: "the row is not complete yet")
            return false
        }
        let text = table.text(row: row, column: index)
        do {
            try column.read(text, &record)
            return true
        } catch {
            if form.isDecimal, let plain = withPoint(text), (try? column.read(plain, &record)) != nil {
                return true
            }
            note(
                row, name, found: CSVFault.quoting(error.found ?? text),
                expected: error.expected ?? form.expected, maybe: error.maybe ?? form.advice)
            return false
        }
    }

    /// The text of a number with a point in the place of its decimal comma, which Excel writes where semicolons stand
    /// between cells; nil where it can have none.
    private func withPoint(_ text: String) -> String? {
        guard table.delimiter == .semicolon, text.count(where: { $0 == "," }) == 1 else { return nil }
        return text.replacing(",", with: ".")
    }

    /// Notes what is wrong with a cell, unless it or its row is distrusted already, and distrusts it.
    mutating func note(_ row: Int, _ column: String, found: String, expected: String, maybe: String) {
        let spot = spot(row, column)
        if !distrust.covers(spot) {
            let place = place(of: spot)
            faults.append(fault(atLine: place.line, column: place.column, column, found, expected, maybe))
        }
        distrust.add(spot)
    }

    /// Distrusts a cell that another one makes doubtful.
    mutating func doubt(_ row: Int, _ column: String) { distrust.add(spot(row, column)) }

    private func spot(_ row: Int, _ column: String) -> Spot { Spot(input, row: row, column: column) }

    /// Where a spot of this table stands in the file.
    func place(of spot: Spot) -> CSVPlace {
        guard let row = spot.row, row < table.rowCount else { return CSVPlace(line: 1, column: 1) }
        return table.place(row: row, column: spot.column.flatMap { columns[$0] } ?? 0)
    }

    /// A background column, a value for each row; empty where the file has none of that name.
    func background(_ column: String, _ kind: BackgroundColumn.Kind) -> [BackgroundValue] {
        guard let index = columns[column] else { return [] }
        return (0..<table.rowCount).map { row in
            if kind == .number {
                switch table.decimal(row: row, column: index) {
                case .blank: return .blank
                case .value(let number): return .number(number)
                case .malformed: break
                }
            }
            let text = table.text(row: row, column: index)
            if kind == .number, let number = withPoint(text).flatMap({ NumberReading.plain($0) }) {
                return .number(number)
            }
            return BackgroundValue(text, as: kind)
        }
    }

    private func fault(
        atLine line: Int, column: Int, _ name: String?, _ found: String, _ expected: String, _ maybe: String,
        _ severity: Severity = .error
    ) -> FileFault {
        FileFault(
            file: input.fileName, line: line, column: column, columnName: name, found: found,
            expected: expected,
            maybe: maybe, severity: severity)
    }

    /// A cell that the CSV reader found damaged is not judged again, nor is a row whose cells may have shifted.
    private mutating func distrustCells() {
        for found in table.faults {
            guard let row = row(atLine: found.place.line) else { continue }
            switch found.kind {
            case .unclosedQuote, .longRow: distrust.add(Spot(input, row: row))
            case .textAfterQuote, .nul:
                for (name, index) in columns where index == found.place.column - 1 { doubt(row, name) }
            default: break
            }
        }
    }

    /// The last row that starts on the line or before it.
    private func row(atLine line: Int) -> Int? {
        let later = (0..<table.rowCount).partitioningIndex { table.place(row: $0, column: 0).line > line }
        return later == 0 ? nil : later - 1
    }
}

// MARK: - The header

extension TableReader {
    /// Whether the first line has neither a column that anybody reads nor a name that is nearly one: it stands above
    /// the header then, as a title does, or Excel's `sep=;`.
    private var lacksHeader: Bool {
        columns.isEmpty && !requiredColumns.contains { NearestWord.to($0, among: table.header) != nil }
    }

    private var requiredColumns: [String] { known.filter { $0.need == .required }.map(\.name) }

    /// Says so, and not that rows are too long and columns nameless, which only follows from such a line.
    private mutating func refuseHeader() {
        distrust.add(Spot(input))
        faults = table.faults.filter { $0.kind != .longRow }.map { FileFault($0, in: input) }
        warnings = told(table.warnings.filter { $0.kind != .namelessColumn })
        let line = table.header.filter { !$0.isEmpty }.joined(separator: ", ")
        let place = table.headerPlace(column: 0)
        faults.append(
            fault(
                atLine: place.line, column: place.column, nil, "the line \(CSVFault.quoting(line))",
                "a header with the names of the columns: \(requiredColumns.joined(separator: ", ")) and so on",
                "it stands above the header and can be deleted, or the columns have other names"))
    }

    /// Names the columns that are missing, and finds those that nobody reads.
    private mutating func reviewHeader() {
        strangers = table.header.indices.filter { index in
            !table.header[index].isEmpty && !columns.values.contains(index)
        }
        let (grid, degrees) = placeColumns
        for name in missingColumns {
            distrust.add(Spot(input, column: name))
            let near = NearestWord.to(name, among: strangers.map { table.header[$0] })
            let index = strangers.first { table.header[$0] == near }
            strangers.removeAll { $0 == index }
            let place = table.headerPlace(column: index ?? 0)
            faults.append(
                fault(
                    atLine: place.line, column: place.column, name,
                    near.map { "the column \(CSVFault.quoting($0))" } ?? "no such column",
                    "a column of this name"
                        + (grid.contains(name) ? ", or \(degrees.joined(separator: " and "))" : ""),
                    near.map { "\(CSVFault.quoting($0)) should be renamed to \(name)" }
                        ?? "the column has another name in the file, or is still to be added"))
        }
    }

    private var missingColumns: [String] {
        let missing = requiredColumns.filter { !has($0) }
        let (grid, degrees) = (
            placeColumns.grid.filter { !has($0) }, placeColumns.degrees.filter { !has($0) }
        )
        if grid.isEmpty || degrees.isEmpty { return missing }
        return missing + (degrees.count < grid.count ? degrees : grid)
    }

    /// The names of the columns of a place; none where rows have no place.
    private var placeColumns: (grid: [String], degrees: [String]) {
        input.record?.placeColumns ?? ([], [])
    }

    /// The one notice of the columns that nobody reads. Where it isn't known which columns the policy's measures
    /// read, it names only those that are nearly called as one that is not there.
    func strangerNotice(knowsMeasures: Bool) -> FileFault? {
        let absent = known.filter { $0.need == .optional && !has($0.name) }.map(\.name)
        let meant = absent.compactMap { name in
            NearestWord.to(name, among: strangers.map { table.header[$0] }).map { (found: $0, name: name) }
        }
        let isSure = knowsMeasures || (input != .schools && input != .classes)
        let told = strangers.filter { index in isSure || meant.contains { $0.found == table.header[index] } }
        guard let first = told.first else { return nil }
        let names = told.prefix(8).map { CSVFault.quoting(table.header[$0]) }.joined(separator: ", ")
        let more = told.count > 8 ? " and \(told.count - 8) more" : ""
        let hints = meant.map { "\(CSVFault.quoting($0.found)) should be renamed to \($0.name)" }
        let place = table.headerPlace(column: first)
        return fault(
            atLine: place.line, column: place.column, nil,
            "\(told.count == 1 ? "the column" : "the columns") \(names)\(more)",
            "columns that Linkwright or a measure of the policy reads; "
                + "\(told.count == 1 ? "this one is" : "these are") passed over",
            hints.isEmpty ? "that is as it should be" : hints.joined(separator: ", and "), .warning)
    }
}
