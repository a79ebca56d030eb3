import Basics
import Linking
import Tables

/// The columns of a table that Linkwright wrote, by name.
struct ColumnNames {
    private let table: CSVTable
    private let positions: [ID: Int]

    init(_ table: CSVTable) {
        self.table = table
        var positions: [ID: Int] = [:]
        for (position, name) in table.header.enumerated() where !name.isEmpty {
            let name = ID(FormulaDefusing.undefused(name))
            if positions[name] == nil { positions[name] = position }
        }
        self.positions = positions
    }

    /// Where the column is; nil where there is none.
    func position(_ name: String) -> Int? { positions[ID(name)] }

    /// Whether all are there.
    func hasAll(_ names: [String]) -> Bool { names.allSatisfy { position($0) != nil } }

    /// A fault for each that isn't; none where there is no header, which the reading of the bytes tells.
    func missing(_ names: [String]) -> [FileFault] {
        if table.header.isEmpty { return [] }
        return names.filter { position($0) == nil }.map { name in
            let strangers = table.header.filter { !$0.isEmpty && !names.contains($0) }
            let nearest = NearestWord.to(name, among: strangers)
            return FileFault(
                file: table.name, line: 1, found: "no column \(name)", expected: "one",
                maybe: nearest.map { "\"\($0)\" should be called \(name)" }
                    ?? "it was deleted, or another file was meant", severity: .error)
        }
    }

    /// The text of a cell as it was before it was written; empty where the column is missing.
    func text(_ row: Int, _ name: String) -> String {
        position(name).map { FormulaDefusing.undefused(table.text(row: row, column: $0)) } ?? ""
    }

    /// Where a cell stands; the start of its row where the column is missing.
    func place(_ row: Int, _ name: String) -> CSVPlace { table.place(row: row, column: position(name) ?? 0) }
}
