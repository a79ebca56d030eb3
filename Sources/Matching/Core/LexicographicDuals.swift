import Blossom

extension LexicographicWeights {
    /// The duals of a matching, priority by priority; nil where their digits run into each other.
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
        // What the sets above each set come to, in absolute digits: no link's sum is larger than that and two vertices'.
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
