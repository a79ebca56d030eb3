import Basics
import Linking
import Tables

/// One CSV file of an input folder.
struct InputTableFile {
    let draft: YearDraft
    /// Whether places are on a grid; else they are in degrees. A draft that mixes the two is no valid year, and its odd
    /// places are left blank.
    let isGrid: Bool

    /// The file of the rows of `Record`, with every column of theirs, and then the background columns that it has.
    func bytes<Record: InputRecord>(_: Record.Type) -> [UInt8] {
        let columns = Record.columns.flatMap { group in
            if case .place(let grid, let degrees) = group { isGrid ? grid : degrees } else { group.columns }
        }
        let background = background(of: Record.table, besides: columns.map(\.about.name))
        var file = CSVWriter(header: columns.map(\.about.name) + background.map(\.name))
        for (row, record) in draft[keyPath: Record.rows].enumerated() {
            file.append(
                columns.map { CSVValue($0.text(record)) } + background.map { CSVValue($0.values[row].text) })
        }
        return file.bytes
    }

    /// The background columns of a table: their names, and the values of each.
    private func background(
        of table: InputTable, besides columns: [String]
    ) -> [(name: String, values: [BackgroundValue])] {
        var chosen: [(name: String, values: [BackgroundValue])] = []
        for column in draft.background {
            let values = column.values(of: table)
            // One that serves as a number and as a category is in the draft twice.
            let isKnown = columns.contains(column.name) || chosen.contains { $0.name == column.name }
            if !values.isEmpty, !isKnown { chosen.append((column.name, values)) }
        }
        return chosen
    }
}

extension CSVValue {
    /// A cell of an input file. A number is written by the fewest digits that read back as it.
    init(_ cell: CellText) {
        switch cell {
        case .blank: self = .blank
        case .words(let words): self = .text(words)
        case .whole(let number): self = .integer(number)
        case .number(let number):
            if let (units, places) = PlainNumber.decimal(number) {
                self = places == 0 ? .integer(units) : .fixed(units, places: places)
            } else {
                self = .text("\(number)")
            }
        }
    }
}
