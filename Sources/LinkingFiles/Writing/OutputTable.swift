public import Tables

/// One CSV file of an output folder, before it is written and after it is read: the writer writes its rows, the
/// verifier makes them anew and compares.
public struct OutputTable: Sendable {
    /// How two readings of a cell are compared.
    public enum Kind: Hashable, Sendable {
        /// Exactly, as text.
        case text
        /// By value: a spreadsheet drops zeros at the end.
        case number
        /// By value: a spreadsheet writes `03/02/2025` for `2025-02-03`.
        case date
        /// By value: a spreadsheet writes `09:45:00` for `09:45`.
        case time
        /// Not at all: words for people.
        case prose
    }

    /// A column.
    public struct Column: Hashable, Sendable {
        /// Its name in the header.
        public let name: String
        /// How its cells are compared.
        public let kind: Kind
        /// Whether it tells rows apart, with the others that do.
        public let isKey: Bool
        /// What it says, in a sentence for staff.
        public let meaning: String

        init(_ name: String, _ kind: Kind, isKey: Bool, meaning: String) {
            (self.name, self.kind, self.isKey, self.meaning) = (name, kind, isKey, meaning)
        }
    }

    /// What the file is called.
    public let fileName: String
    /// Its columns, in order.
    public let columns: [Column]
    /// Its rows, in order; each has a value for every column.
    public let rows: [[CSVValue]]

    /// The bytes of the file.
    public var bytes: [UInt8] {
        var writer = CSVWriter(header: columns.map(\.name))
        for row in rows { writer.append(row) }
        return writer.bytes
    }
}

/// The CSV files of an output folder.
public enum OutputFile: String, CaseIterable, Sendable {
    case assignments, timetable, unassigned, capacity
    case byClass = "by_class"

    /// Whether a plan may do without it: a timetable, and what its places are worth, are not always asked for.
    var mayBeMissing: Bool { self == .timetable || self == .capacity }

    /// What it is called in the folder.
    public var fileName: String { "\(rawValue).csv" }

    /// What the summary is called in the folder.
    public static let summary = "summary.json"
}
