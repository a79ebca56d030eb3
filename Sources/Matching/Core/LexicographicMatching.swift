import Blossom

/// A part in which every link is a pair: a weighted matching, whatever the priorities.
struct LexicographicMatching {
    private let program: PairingProgram

    /// Nil where there is a three-way link.
    init?(program: PairingProgram) {
        guard program.pairCount == program.links.count, program.unlisted == nil else { return nil }
        self.program = program
    }

    /// The answer and its proof; nil where somebody stopped, or the priorities need wider numbers than there are.
    func solve(_ shouldStop: () -> Bool) -> PartAnswer? {
        if let weights = LexicographicWeights<Int>(program) { return solve(weights, shouldStop) }
        return LexicographicWeights<Int128>(program).flatMap { solve($0, shouldStop) }
    }

    private func solve<Weight>(_ weights: LexicographicWeights<Weight>, _ shouldStop: () -> Bool)
        -> PartAnswer?
    {
        // Sweeps leave duals of any size, and where digits run into each other so, sums of weights do not.
        answer(weights, .sweeps, shouldStop) ?? answer(weights, .weights, shouldStop)
    }

    private func answer<Weight>(
        _ weights: LexicographicWeights<Weight>, _ start: DualStart, _ shouldStop: () -> Bool
    ) -> PartAnswer? {
        let solution = maximumWeightMatching(
            vertexCount: program.vertexCount, edges: program.edges(weights), from: start,
            shouldStop: shouldStop)
        let taken = program.links(of: solution.mates)
        guard let priorities = priorities(solution, weights) else { return nil }
        let values = program.values(taken)
        // A search that was stopped proves less than this.
        guard zip(priorities, values).allSatisfy({ $0.total == $0.scale * $1 }) else { return nil }
        return PartAnswer(program: program, taken: taken, root: .init(priorities: priorities))
    }

    /// The duals, priority by priority; nil where their digits run into each other.
    private func priorities<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: LexicographicWeights<Weight>
    ) -> [PartProof.PriorityDuals]? {
        var vertices: [[Int]] = []
        var sets: [[Int]] = []
        for dual in solution.vertexDuals {
            guard let digits = weights.digits(dual) else { return nil }
            vertices.append(digits)
        }
        for set in solution.sets {
            guard let digits = weights.digits(set.dual) else { return nil }
            sets.append(digits)
        }
        // What the sets above each set come to, in absolute digits: no link's sum is larger than that and two vertices'.
        var above = sets.map { $0.map(\.magnitude) }
        for (number, set) in solution.sets.enumerated().reversed() {
            for child in set.children {
                for priority in above[child].indices { above[child][priority] += above[number][priority] }
            }
        }
        for priority in program.weights.indices {
            let largest =
                (vertices.map { $0[priority].magnitude }.max() ?? 0) * 2
                + (above.map { $0[priority] }.max() ?? 0)
            guard largest < UInt(Int.max / 4), weights.isClear(Int(largest), at: priority) else { return nil }
        }
        return program.weights.indices.map { priority in
            .init(halves: vertices.map { $0[priority] }, solution.sets, sets.map { $0[priority] })
        }
    }
}
