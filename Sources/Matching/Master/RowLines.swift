/// The position of a master's rows in GLPK, which of them have long been slack, and which were dropped.
///
/// A row keeps its number when it is dropped, so duals read earlier still belong to the same rows.
struct RowLines: Sendable {
    /// The rows in GLPK, in its order.
    private(set) var rows: [Int] = []
    /// For each row, its line in GLPK; -1 if it was dropped.
    private var lineOf: [Int] = []
    /// For each line, the number of consecutive solutions in which it was slack.
    private var idle: [Int] = []
    private var cameBack: Set<Int> = []

    /// A row may be dropped once it has been slack for this many consecutive solutions.
    private static let patience = 4
    /// Dropping fewer rows than this is not worth a new factorization.
    private static let fewest = 12

    /// Records a row at the end of GLPK's: either the next new one or one that was dropped.
    mutating func append(_ row: Int) {
        if row < lineOf.count { cameBack.insert(row) } else { lineOf.append(-1) }
        lineOf[row] = rows.count
        rows.append(row)
        idle.append(0)
    }

    /// The line of a row; nil if it was dropped.
    func line(_ row: Int) -> Int? { lineOf[row] < 0 ? nil : lineOf[row] }

    /// Records which lines are basic, that is, slack or almost so.
    mutating func age(_ isBasic: [Double]) {
        for line in idle.indices { idle[line] = isBasic[line] > 0 ? idle[line] + 1 : 0 }
    }

    /// The lines that may go, if there are enough of them: those that have long been slack and have not come back
    /// before. The second condition ends any coming and going.
    func idleLines(_ mayGo: (_ row: Int) -> Bool) -> [Int] {
        let found = rows.indices.filter {
            idle[$0] >= Self.patience && !cameBack.contains(rows[$0]) && mayGo(rows[$0])
        }
        return found.count >= Self.fewest ? found : []
    }

    /// Removes lines, given in ascending order.
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
