import Basics
import GLPK

/// A random linear program that has an optimum: maximise c x with A x <= b and 0 <= x <= u, all data positive.
struct LinearProgram {
    let objective: [Double]
    let upper: [Double]
    let matrix: [[Double]]
    let limits: [Double]

    init(rows: Int, columns: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        objective = (0..<columns).map { _ in Double(random.whole(1...50)) }
        upper = (0..<columns).map { _ in Double(random.whole(1...10)) }
        matrix = (0..<rows).map { _ in
            (0..<columns).map { _ in random.whole(0...2) == 0 ? Double(random.whole(1...20)) : 0 }
        }
        limits = (0..<rows).map { _ in Double(random.whole(50...200)) }
    }

    /// Its first rows and columns as a GLPK problem.
    func problem(rows: Int, columns: Int) throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize)
        try problem.add(
            columns: (0..<columns).map { Column(.between(0, upper[$0]), objective: objective[$0]) })
        try problem.add(rows: self.rows(0..<rows, columns: columns))
        return problem
    }

    /// Some of its rows, over the first columns.
    func rows(_ rows: Range<Int>, columns: Int) -> [Row] {
        rows.map { row in
            Row(
                .atMost(limits[row]),
                (0..<columns).filter { matrix[row][$0] != 0 }.map { Entry($0, matrix[row][$0]) })
        }
    }

    /// Some of its columns, over the first rows.
    func columns(_ columns: Range<Int>, rows: Int) -> [Column] {
        columns.map { column in
            Column(
                .between(0, upper[column]), objective: objective[column],
                entries: (0..<rows).filter { matrix[$0][column] != 0 }.map { Entry($0, matrix[$0][column]) })
        }
    }
}
