import Tables

extension CSVTable {
    /// Reads a text as UTF-8.
    static func read(_ text: String) -> CSVTable { read(Array(text.utf8), name: "test.csv") }

    /// The texts of all rows, each as wide as the header.
    var texts: [[String]] {
        (0..<rowCount).map { row in header.indices.map { text(row: row, column: $0) } }
    }

    /// `kind line:column` of each fault.
    var faultPlaces: [String] { faults.map(\.brief) }
    /// `kind line:column` of each warning.
    var warningPlaces: [String] { warnings.map(\.brief) }
}

extension CSVFault {
    fileprivate var brief: String { "\(kind) \(place.line):\(place.column)" }
}
