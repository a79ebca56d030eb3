import Blossom

extension LexicographicWeights {
    /// A matching's duals, priority by priority; nil if their digits overlap.
    func priorities(of solution: BlossomSolution<Weight>) -> [PartProof.PriorityDuals]? {
        var vertices: [[Int]] = []
        var sets: [[Int]] = []
        for dual in solution.vertexDuals {
            guard let digits = digits(dual) else { return nil }
            vertices.append(digits)
        }
        for set in solution.sets {
            guard let digits = digits(set.dual) else { return nil }
            sets.append(digits)
        }
        // The total of the sets above each set, in absolute digits: no link's sum exceeds that plus two vertices'.
        var above = sets.map { $0.map(\.magnitude) }
        for (number, set) in solution.sets.enumerated().reversed() {
            for child in set.children {
                for priority in above[child].indices { above[child][priority] += above[number][priority] }
            }
        }
        for priority in 0..<count {
            let largest =
                (vertices.map { $0[priority].magnitude }.max() ?? 0) * 2
                + (above.map { $0[priority] }.max() ?? 0)
            guard largest < UInt(Int.max / 4), isClear(Int(largest), at: priority) else { return nil }
        }
        return (0..<count).map { priority in
            .init(halves: vertices.map { $0[priority] }, solution.sets, sets.map { $0[priority] })
        }
    }
}
