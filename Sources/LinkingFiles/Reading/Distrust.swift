import Linking

/// What of the input is known to be wrong, so that nothing is told that only follows from it.
///
/// Where a cell can't be read, something harmless stands in the draft in its place; what the domain then says about
/// that cell is no news to anybody.
struct Distrust {
    private var spots: Set<Spot> = []

    /// Distrusts a cell, a row (no column), a column (no row), a key of the policy, or a file (neither).
    mutating func add(_ spot: Spot) { spots.insert(spot) }

    /// Adds what `other` distrusts.
    mutating func add(_ other: Distrust) { spots.formUnion(other.spots) }

    /// Whether the spot, or anything around it, is distrusted.
    func covers(_ spot: Spot) -> Bool {
        guard !spots.isEmpty else { return false }
        if spots.contains(spot) || spots.contains(Spot(spot.table)) { return true }
        if spot.table == .policy { return coversKey(spot.column ?? "") }
        return spots.contains(Spot(spot.table, row: spot.row))
            || spots.contains(Spot(spot.table, column: spot.column))
    }

    private func coversKey(_ path: String) -> Bool {
        var path = path[...]
        while let dot = path.lastIndex(of: ".") {
            path = path[..<dot]
            if spots.contains(Spot(.policy, column: String(path))) { return true }
        }
        return false
    }

    /// How many ids of a table, in the column `column`, can't be known: nil where that is all of them.
    func unknownIDs(of table: InputTable, column: String) -> Int? {
        if spots.contains(Spot(table)) || spots.contains(Spot(table, column: column)) { return nil }
        return spots.count { $0.table == table && $0.row != nil && ($0.column ?? column) == column }
    }
}
