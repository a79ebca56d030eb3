import Basics

extension BackgroundValue {
    /// What a cell of a background column says, which is trimmed: a number only where `kind` wants one.
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

    /// The cell, from which the value can be read again.
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
    /// The values of a table's rows; none where the table has no such column.
    package func values(of table: InputTable) -> [BackgroundValue] {
        switch table {
        case .schools: schools
        case .classes: classes
        default: []
        }
    }
}

extension YearDraft {
    /// Puts a cell into the background columns of this name, whether numbers or words are read from it. A table that had
    /// no such column has one then. Tells whether there is one.
    mutating func setBackground(_ name: String, of row: Int, in table: InputTable, to cell: String) -> Bool {
        let values: WritableKeyPath<BackgroundColumn, [BackgroundValue]>
        switch table {
        case .schools: values = \.schools
        case .classes: values = \.classes
        default: return false
        }
        var isKnown = false
        for index in background.indices where background[index].name == name {
            isKnown = true
            if background[index][keyPath: values].isEmpty {
                background[index][keyPath: values] = Array(repeating: .blank, count: rowCount(of: table))
            }
            background[index][keyPath: values][row] = BackgroundValue(
                cell.trimmed, as: background[index].kind)
        }
        return isKnown
    }
}
