import Blossom
import Linking

/// The pairs of a part as a weighted matching, for any priorities, without side rules. If every link is a pair and
/// the result keeps the rules anyway, that is the answer; otherwise the master starts from it.
struct LexicographicMatching {
    private let program: PairingProgram
    /// The pairs alone; the whole program, if it has no other links.
    private let pairs: PairingProgram
    private let isWhole: Bool
    private let known: [Int]

    /// The pairs of a program. A choice may be `known` to fall back on when time is up.
    init(_ program: PairingProgram, known: [Int]) {
        (self.program, self.known) = (program, known)
        isWhole = program.unlisted == nil && program.pairCount == program.links.count
        pairs = isWhole ? program : program.pairsAlone
    }

    /// The answer with its proof; or what there is of it when time is up; or a start for another method.
    func solve(_ reports: CoreReports) -> CoreSolver.Outcome {
        if let weights = LexicographicWeights<Int>(pairs) { return solve(weights, reports) }
        return LexicographicWeights<Int128>(pairs).map { solve($0, reports) } ?? .open(nil)
    }

    private func solve<Weight>(
        _ weights: LexicographicWeights<Weight>, _ reports: CoreReports
    ) -> CoreSolver.Outcome {
        let edges = pairs.edges(weights)
        var solution = matching(edges, weights, .sweeps, reports)
        if let answer = answer(solution, weights) { return .solved(answer) }
        // The sweeps leave duals of any size. If their digits overlap for that reason, duals that are sums of
        // weights do not.
        if isWhole, !reports.control.isOver, program.isFeasible(pairs.links(of: solution.mates)) {
            solution = matching(edges, weights, .weights, reports)
            if let answer = answer(solution, weights) { return .solved(answer) }
        }
        let taken = pairs.links(of: solution.mates)
        if reports.control.isOver {
            return PartAnswer(
                hasty: program, near: [known] + solution.snapshots.map(pairs.links) + [taken],
                proof: proof(solution, weights)
            ).map(CoreSolver.Outcome.stopped)
                ?? .open(nil)
        }
        return .open(CoreStart(taken, solution, edges))
    }

    private func matching<Weight>(
        _ edges: [BlossomEdge<Weight>], _ weights: LexicographicWeights<Weight>, _ start: DualStart,
        _ reports: CoreReports
    ) -> BlossomSolution<Weight> {
        maximumWeightMatching(vertexCount: pairs.vertexCount, edges: edges, from: start) { progress in
            let bound = weights.leading(progress.bound)
            return reports.isOver(progress, at: bound?.priority ?? -1, best: nil, bound: bound?.value)
        }
    }

    /// The answer, if it keeps the rules and its duals prove it. The duals of a stopped search prove less.
    private func answer<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: LexicographicWeights<Weight>
    ) -> PartAnswer? {
        let taken = pairs.links(of: solution.mates)
        guard let proof = proof(solution, weights), proof.excess(over: program.values(taken)) == 0,
            program.isFeasible(taken)
        else { return nil }
        return PartAnswer(program: program, taken: taken, root: proof)
    }

    /// What the duals prove about all choices; nil if their digits overlap, or if some links are not pairs.
    private func proof<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: LexicographicWeights<Weight>
    ) -> PartProof.Leaf? {
        isWhole ? weights.priorities(of: solution).map { PartProof.Leaf(priorities: $0) } : nil
    }
}
