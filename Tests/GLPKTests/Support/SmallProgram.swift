import Basics
import GLPK

/// A small integer program with whole coefficients, small enough for exhaustive search.
struct SmallProgram {
    let direction: Direction
    let objective: [Int]
    /// The upper bound of each column; the lower bound is 0.
    let upper: [Int]
    /// Coefficients, limit, and whether the limit is an upper one.
    let rows: [(coefficients: [Int], limit: Int, isAtMost: Bool)]

    init(using random: inout SplitMix64) {
        let columns = random.whole(3...7)
        direction = random.whole(0...1) == 0 ? .minimize : .maximize
        objective = (0..<columns).map { _ in random.whole(-9...9) }
        upper = (0..<columns).map { _ in random.whole(1...2) }
        rows = (0..<random.whole(1...4)).map { _ in
            let coefficients = (0..<columns).map { _ in random.whole(-5...7) }
            return (coefficients, random.whole(-3...9), random.whole(0...2) > 0)
        }
    }

    /// The best objective over all combinations of values; `nil` if none satisfies every row.
    func optimumByEnumeration() -> Int? {
        var values = upper.map { _ in 0 }
        var best: Int?
        while true {
            let isFeasible = rows.allSatisfy { row in
                let activity = zip(row.coefficients, values).reduce(0) { $0 + $1.0 * $1.1 }
                return row.isAtMost ? activity <= row.limit : activity >= row.limit
            }
            if isFeasible {
                let value = zip(objective, values).reduce(0) { $0 + $1.0 * $1.1 }
                best = best.map { direction == .minimize ? min($0, value) : max($0, value) } ?? value
            }
            guard let digit = values.indices.first(where: { values[$0] < upper[$0] }) else { return best }
            for lower in 0..<digit { values[lower] = 0 }
            values[digit] += 1
        }
    }

    /// The same program as a GLPK problem.
    func problem() throws(GLPKError) -> Problem {
        var problem = try Problem(direction)
        try problem.add(
            columns: zip(objective, upper).map { objective, upper in
                Column(.between(0, Double(upper)), objective: Double(objective), kind: .integer)
            })
        try problem.add(
            rows: rows.map { row in
                Row(
                    row.isAtMost ? .atMost(Double(row.limit)) : .atLeast(Double(row.limit)),
                    row.coefficients.enumerated().filter { $0.element != 0 }
                        .map { Entry($0.offset, Double($0.element)) })
            })
        return problem
    }
}
