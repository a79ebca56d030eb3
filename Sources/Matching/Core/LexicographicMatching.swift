import Blossom
import Linking

/// The pairs of a part as a weighted matching, whatever the priorities, without side rules. Where every link is a pair and
/// the rules are kept by themselves, that is the answer; else the master begins with it.
struct LexicographicMatching {
    private let program: PairingProgram
    /// The pairs alone; the whole program, if it has no other links.
    private let pairs: PairingProgram
    private let isWhole: Bool
    private let known: [Int]

    /// The pairs of a program, of which a choice may be `known` for when it is time to end.
    init(_ program: PairingProgram, known: [Int]) {
        (self.program, self.known) = (program, known)
        isWhole = program.unlisted == nil && program.pairCount == program.links.count
        pairs = isWhole ? program : program.pairsAlone
    }

    /// The answer and its proof, what there is of it when it is time to end, or where others can begin.
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
        // Sweeps leave duals of any size, and where digits run into each other so, sums of weights do not.
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

    /// The answer, if it keeps the rules and its duals prove it; those of a search that was stopped prove less.
    private func answer<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: LexicographicWeights<Weight>
    ) -> PartAnswer? {
        let taken = pairs.links(of: solution.mates)
        guard let proof = proof(solution, weights), proof.excess(over: program.values(taken)) == 0,
            program.isFeasible(taken)
        else { return nil }
        return PartAnswer(program: program, taken: taken, root: proof)
    }

    /// What the duals prove of all choices; nil where their digits run into each other, or there are links that are no
    /// pairs.
    private func proof<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: LexicographicWeights<Weight>
    ) -> PartProof.Leaf? {
        isWhole ? weights.priorities(of: solution).map { PartProof.Leaf(priorities: $0) } : nil
    }
}
