import Blossom
import TestSupport

/// A random graph so small that every matching can be tried.
struct TinyGraph {
    let vertexCount: Int
    let edges: [BlossomEdge<Int>]

    /// From almost no edges to all of them; weights may be negative and are often equal.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        vertexCount = Int.random(in: 1...10, using: &random)
        let share = Double.random(in: 0.1...1, using: &random)
        let largest = [1, 3, 20, 1000].randomElement(using: &random) ?? 1
        let least = Bool.random(using: &random) ? 0 : -largest / 3
        var edges: [BlossomEdge<Int>] = []
        for u in 0..<Int32(vertexCount) {
            for v in (u + 1)..<max(u + 1, Int32(vertexCount))
            where Double.random(in: 0..<1, using: &random) < share {
                edges.append(BlossomEdge(u, v, weight: Int.random(in: least...largest, using: &random)))
            }
        }
        self.edges = edges.shuffled(using: &random)
    }

    /// The largest weight of any matching, found by trying all of them.
    var bestWeight: Int {
        var weights = [Int](repeating: 0, count: vertexCount * vertexCount)
        for edge in edges {
            weights[Int(edge.u) * vertexCount + Int(edge.v)] = edge.weight
            weights[Int(edge.v) * vertexCount + Int(edge.u)] = edge.weight
        }
        var best = [Int](repeating: 0, count: 1 << vertexCount)
        for set in 1..<max(1, 1 << vertexCount) where vertexCount > 0 {
            let first = set.trailingZeroBitCount
            let rest = set & (set - 1)
            best[set] = best[rest]
            for other in (first + 1)..<max(first + 1, vertexCount) where rest & (1 << other) != 0 {
                best[set] = max(best[set], best[rest & ~(1 << other)] + weights[first * vertexCount + other])
            }
        }
        return best[(1 << vertexCount) - 1]
    }

    func weight(of answer: BlossomSolution<Int>) -> Int {
        BlossomCheck(vertexCount, edges).weight(of: answer)
    }

    func faults(of answer: BlossomSolution<Int>) -> [String] {
        BlossomCheck(vertexCount, edges).faults(of: answer)
    }
}
