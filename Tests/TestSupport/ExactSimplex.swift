/// A linear program in whole numbers, solved exactly for several objectives of which a later one never costs an
/// earlier one anything: the source of proofs in tests.
///
/// The tableau stays whole: all its entries have one denominator, the determinant of the basis (integer pivoting,
/// Edmonds 1967). Rows without a slack that starts feasible get an artificial column, whose removal is objective 0.
/// Small programs only: entries beyond 128 bits trap.
struct ExactSimplex {
    /// How a row's sum relates to its right-hand side.
    enum Sense { case atMost, atLeast, exactly }

    /// The common denominator of all duals and values.
    private(set) var denominator: Int128 = 1
    private let columnCount: Int
    private let senses: [Sense]
    private var rows: [[Int128]]
    private var objectives: [[Int128]]
    private var basis: [Int]
    private var slacks: [Int?] = []
    private var artificials: [Int?] = []

    /// The program to maximise `weights` (objective by objective, column by column) subject to rows with right-hand
    /// sides of 0 or more; solved at once.
    init(weights: [[Int]], rows given: [(coefficients: [Int], sense: Sense, side: Int)]) {
        let count = weights.first?.count ?? 0
        (columnCount, senses) = (count, given.map(\.sense))
        var width = count
        for row in given {
            slacks.append(row.sense == .exactly ? nil : width)
            width += row.sense == .exactly ? 0 : 1
            artificials.append(row.sense == .atMost ? nil : width)
            width += row.sense == .atMost ? 0 : 1
        }
        rows = []
        basis = []
        objectives = [[Int128](repeating: 0, count: width + 1)]
        objectives += weights.map { weights in
            weights.map { Int128(-$0) } + Array(repeating: 0, count: width + 1 - count)
        }
        for (number, row) in given.enumerated() {
            var line = row.coefficients.map { Int128($0) } + Array(repeating: 0, count: width + 1 - count)
            if let slack = slacks[number] { line[slack] = row.sense == .atMost ? 1 : -1 }
            line[width] = Int128(row.side)
            if let artificial = artificials[number] {
                line[artificial] = 1
                for column in line.indices where column != artificial {
                    objectives[0][column] -= line[column]
                }
            }
            rows.append(line)
            basis.append(artificials[number] ?? slacks[number] ?? 0)
        }
        while let column = entering(), let row = leaving(column) { pivot(row, column) }
    }

    /// The first column that would gain (Bland's rule), artificial ones aside.
    private func entering() -> Int? {
        let barred = Set(artificials.compactMap(\.self))
        return (0..<(objectives[0].count - 1)).first { column in
            !barred.contains(column) && (objectives.first { $0[column] != 0 }?[column] ?? 0) < 0
        }
    }

    private func leaving(_ column: Int) -> Int? {
        let last = objectives[0].count - 1
        return rows.indices.filter { rows[$0][column] > 0 }.min { x, y in
            let (left, right) = (rows[x][last] * rows[y][column], rows[y][last] * rows[x][column])
            return left != right ? left < right : basis[x] < basis[y]
        }
    }

    private mutating func pivot(_ row: Int, _ column: Int) {
        let (line, element, old) = (rows[row], rows[row][column], denominator)
        func reduced(_ other: [Int128]) -> [Int128] {
            let factor = other[column]
            return zip(other, line).map { ($0 * element - factor * $1) / old }
        }
        rows = rows.enumerated().map { $0.offset == row ? line : reduced($0.element) }
        objectives = objectives.map(reduced)
        (denominator, basis[row]) = (element, column)
    }

    /// The dual of a row at an objective, over ``denominator``; objective 0 is how much the rows can't all hold.
    func dual(_ row: Int, objective: Int) -> Int128 {
        if let slack = slacks[row] {
            return objectives[objective][slack] * (senses[row] == .atLeast ? -1 : 1)
        }
        guard let artificial = artificials[row] else { return 0 }
        return objectives[objective][artificial] - (objective == 0 ? denominator : 0)
    }

    /// The first column whose value is not whole; nil where all are.
    var firstFraction: Int? {
        let last = objectives[0].count - 1
        return rows.indices.filter { basis[$0] < columnCount && rows[$0][last] % denominator != 0 }.map {
            basis[$0]
        }
        .min()
    }
}
