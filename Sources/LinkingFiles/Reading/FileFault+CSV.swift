import Basics
import Linking
import Tables

extension FileFault {
    /// What the CSV reader found in the file of `table`.
    init(_ fault: CSVFault, in table: InputTable) {
        self.init(
            file: table.fileName, line: fault.place.line, column: fault.place.column,
            columnName: fault.columnName,
            found: fault.found, expected: fault.expected, maybe: fault.hint,
            severity: fault.kind.isWarning ? .warning : .error)
    }
}
