import Basics
import GLPK

/// A knapsack whose profits are its weights plus a constant: Pisinger's "strongly correlated" instances, known for
/// large branch-and-bound trees.
struct KnapsackProgram {
    let weights: [Int]
    let capacity: Int

    init(items: Int, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        weights = (0..<items).map { _ in random.whole(100...1000) }
        capacity = weights.reduce(0, +) / 2
    }

    var profits: [Int] { weights.map { $0 + 100 } }

    /// The best profit, by dynamic programming over the capacity.
    func optimum() -> Int {
        var best = [Int](repeating: 0, count: capacity + 1)
        for (weight, profit) in zip(weights, profits) {
            for room in stride(from: capacity, through: weight, by: -1) {
                best[room] = max(best[room], best[room - weight] + profit)
            }
        }
        return best[capacity]
    }

    func problem() throws(GLPKError) -> Problem {
        var problem = try Problem(.maximize, name: "knapsack")
        let row = try problem.add(Row(.atMost(Double(capacity)), name: "capacity"))
        try problem.add(
            columns: zip(weights, profits).map { weight, profit in
                Column(objective: Double(profit), kind: .binary, entries: [Entry(row, Double(weight))])
            })
        return problem
    }
}
