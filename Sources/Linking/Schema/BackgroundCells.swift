import Basics

extension BackgroundValue {
    /// The value of a trimmed cell of a background column; a number only if `kind` asks for one.
    package init(_ cell: String, as kind: BackgroundColumn.Kind) {
        if cell.isEmpty {
            self = .blank
        } else if kind == .number, let number = NumberReading.plain(cell) {
            self = .number(number)
        } else {
            self = Self.isMissing(cell) ? .missing : .text(cell)
        }
    }

    /// Whether the text is a mark for "not known": `z`, `c`, `x`, `NA` or `SUPP`, in any case.
    private static func isMissing(_ text: String) -> Bool {
        text.utf8.count <= 4 && ["z", "c", "x", "na", "supp"].contains(text.lowercased())
    }

    /// The cell text, from which the value can be read again.
    package var text: CellText {
        switch self {
        case .blank: .blank
        case .missing: .words("z")
        case .number(let number): .number(number)
        case .text(let text): .words(text)
        }
    }
}

extension BackgroundColumn {
    /// The values of a table's rows; none if the table has no such column.
    package func values(of table: InputTable) -> [BackgroundValue] {
        switch table {
        case .schools: schools
        case .classes: classes
        default: []
        }
    }
}

extension YearDraft {
    /// Whether a measure reads a column of this name, and the table can have one.
    func isBackground(_ name: String, of table: InputTable) -> Bool {
        (table == .schools || table == .classes) && background.contains { $0.name == name }
    }

    /// The cell of a background column in a row; empty if it is blank, or the table has no such column.
    func backgroundCell(_ name: String, of row: Int, in table: InputTable) -> String {
        let values = background.first { $0.name == name }?.values(of: table) ?? []
        return values.isEmpty ? "" : values[row].text.plain
    }

    /// Puts a cell into the background columns of this name, whether numbers or words are read from it. If the table
    /// had no such column, this adds one.
    mutating func setBackground(_ name: String, of row: Int, in table: InputTable, to cell: String) {
        for index in background.indices where background[index].name == name {
            var values = background[index].values(of: table)
            if values.isEmpty { values = Array(repeating: .blank, count: rowCount(of: table)) }
            values[row] = BackgroundValue(cell.trimmed, as: background[index].kind)
            if table == .schools {
                background[index].schools = values
            } else {
                background[index].classes = values
            }
        }
    }
}
