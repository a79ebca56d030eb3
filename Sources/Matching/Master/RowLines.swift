/// Where the rows of a master stand in GLPK, which of them have been slack for long, and which were dropped.
///
/// A row keeps its number when it is dropped, so that duals that were read before still are those of the same rows.
struct RowLines: Sendable {
    /// The rows in GLPK, in its order.
    private(set) var rows: [Int] = []
    /// For each row its line in GLPK; -1 where it was dropped.
    private var lineOf: [Int] = []
    /// For how many solutions in a row each line has been slack.
    private var idle: [Int] = []
    private var cameBack: Set<Int> = []

    /// A row that was slack for so many solutions of the linear program may be dropped.
    private static let patience = 4
    /// Fewer than this are not worth a new factorization.
    private static let fewest = 12

    /// Notes a row at the end of GLPK's, the next new one or one that was dropped.
    mutating func append(_ row: Int) {
        if row < lineOf.count { cameBack.insert(row) } else { lineOf.append(-1) }
        lineOf[row] = rows.count
        rows.append(row)
        idle.append(0)
    }

    /// The line of a row; nil where it was dropped.
    func line(_ row: Int) -> Int? { lineOf[row] < 0 ? nil : lineOf[row] }

    /// Notes which lines are in the basis, that is slack or as good as that.
    mutating func age(_ isBasic: [Double]) {
        for line in idle.indices { idle[line] = isBasic[line] > 0 ? idle[line] + 1 : 0 }
    }

    /// The lines that may go, if there are enough of them: those that were slack for long, and have not come back
    /// already, which makes an end of coming and going.
    func idleLines(_ mayGo: (_ row: Int) -> Bool) -> [Int] {
        let found = rows.indices.filter {
            idle[$0] >= Self.patience && !cameBack.contains(rows[$0]) && mayGo(rows[$0])
        }
        return found.count >= Self.fewest ? found : []
    }

    /// Takes lines out, ascending.
    mutating func drop(_ lines: [Int]) {
        var isKept = [Bool](repeating: true, count: rows.count)
        for line in lines {
            isKept[line] = false
            lineOf[rows[line]] = -1
        }
        idle = idle.indices.filter { isKept[$0] }.map { idle[$0] }
        rows = rows.indices.filter { isKept[$0] }.map { rows[$0] }
        for (line, row) in rows.enumerated() { lineOf[row] = line }
    }
}
