import Basics
import Linking
import Tables

/// A row of a table, by the names of its columns.
struct RecordRow {
    let table: CSVTable
    let columns: ColumnNames
    let number: Int
    private(set) var faults: [FileFault] = []

    init(table: CSVTable, columns: ColumnNames, number: Int) {
        (self.table, self.columns, self.number) = (table, columns, number)
    }

    func text(_ column: String) -> String { columns.text(number, column) }

    func id(_ column: String) -> ID { ID(text(column)) }

    /// A number in units of 1 in `scale`; 0, with a fault, where the cell has none of the range.
    mutating func number(_ column: String, _ scale: Double, in range: ClosedRange<Int>) -> Int {
        let wanted = Double(range.lowerBound)...Double(range.upperBound)
        guard let value = table.number(spreadsheet: text(column)), wanted.contains(value) else {
            fault(column, "a number from \(range.lowerBound) to \(range.upperBound)")
            return 0
        }
        return (value * scale).wholeNumber
    }

    /// Adds the id in a column to those of the rows before, with a fault where it is among them.
    mutating func once(_ column: String, among ids: inout Set<ID>, _ expected: String) {
        if !ids.insert(id(column)).inserted { fault(column, expected) }
    }

    mutating func fault(_ column: String, _ expected: String) {
        let place = columns.place(number, column)
        faults.append(
            FileFault(
                file: table.name, line: place.line, column: place.column, columnName: column,
                found: FileFault.shown(text(column)), expected: expected,
                maybe: "the file was changed by hand; make the plan again", severity: .error))
    }
}
