import Blossom
import Linking

/// A leaf of a tree in which no three-way link is left to choose: a weighted matching of its pairs answers it, as it does a
/// part that has none.
///
/// The links that the leaf takes are set aside with all that share a vertex with them, and so are those that it leaves. Side
/// rules are passed over, as in ``CoreSolver``: without them a bound is only weaker, and may close the leaf all the same.
///
/// The proof is that of the matching, and of each vertex of a taken link a dual at the first priority that is more than any link
/// counts there; so all that share it are out at every priority. The taken link's own dual makes up for that, and comes, with those
/// of its vertices, to what the link counts.
///
/// - Source: Edmonds (1965), by way of `maximumWeightMatching`; digits of duals as in ``LexicographicWeights``.
struct CoreLeaf {
    private let program: PairingProgram
    private let decisions: [PartProof.Decision]
    private let taken: [Int]
    /// The pairs that may still be chosen, by number in the program.
    private let free: [Int]

    /// Nil where a three-way link may still be chosen.
    init?(_ program: PairingProgram, _ decisions: [PartProof.Decision]) {
        guard program.unlisted == nil else { return nil }
        (self.program, self.decisions) = (program, decisions)
        let taken = decisions.filter(\.isTaken).map(\.link)
        var isHeld = [Bool](repeating: false, count: program.vertexCount)
        for link in taken { for vertex in program.links[link].vertices { isHeld[vertex] = true } }
        var isOut = [Bool](repeating: false, count: program.links.count)
        for decision in decisions { isOut[decision.link] = true }
        let free = program.links.indices.filter { link in
            !isOut[link] && !program.links[link].vertices.contains { isHeld[$0] }
        }
        guard !free.contains(where: { program.links[$0].isThreeWay }) else { return nil }
        (self.taken, self.free) = (taken, free)
    }

    /// The best choice of the leaf where side rules don't count, and what proves it.
    struct Answer {
        /// The links, ascending.
        let taken: [Int]
        /// Duals at every priority, whose totals are the choice's values exactly.
        let proof: PartProof.Leaf
    }

    /// Nil where the numbers are too wide, or it was time to end.
    func solve(_ control: SolveControl) -> Answer? {
        let none = LinkGroups(members: [], linkCount: free.count)
        let pairs = PairingProgram(
            vertexCount: program.vertexCount, links: free.map { program.links[$0] },
            weights: program.weights.map { weights in free.map { weights[$0] } },
            limits: none, limit: program.limit, pins: none)
        if let weights = LexicographicWeights<Int>(pairs) { return solve(pairs, weights, control) }
        return LexicographicWeights<Int128>(pairs).flatMap { solve(pairs, $0, control) }
    }

    private func solve<Weight>(
        _ pairs: PairingProgram, _ weights: LexicographicWeights<Weight>, _ control: SolveControl
    ) -> Answer? {
        let solution = maximumWeightMatching(
            vertexCount: pairs.vertexCount, edges: pairs.edges(weights), from: .weights
        ) { _ in control.isOver }
        guard !control.isOver, var priorities = weights.priorities(of: solution) else { return nil }
        for place in priorities.indices { add(taken, to: &priorities[place], at: place) }
        let chosen = (taken + pairs.links(of: solution.mates).map { free[$0] }).sorted()
        let values = program.values(chosen)
        guard zip(priorities, values).allSatisfy({ $0.total == $0.scale * $1 }) else { return nil }
        return Answer(taken: chosen, proof: PartProof.Leaf(decisions: decisions, priorities: priorities))
    }

    /// Adds the rows of taken links, and of the vertices that they hold.
    private func add(_ taken: [Int], to duals: inout PartProof.PriorityDuals, at priority: Int) {
        let weights = program.weights[priority]
        let above = duals.scale * Int(weights.max() ?? 0) + 1
        for link in taken {
            var own = duals.scale * Int(weights[link])
            duals.total += own
            if priority == 0, above > 0 {
                for vertex in program.links[link].vertices {
                    duals.vertices[vertex] = above
                    own -= above
                }
            }
            if own != 0 { duals.taken.append((link, own)) }
        }
    }
}

extension CoreLeaf.Answer {
    /// The proof up to the priority at which it closes the leaf: where no choice comes up to the objective or, at the last, none passes
    /// it. Nil where one does, if side rules allow it.
    func closing(_ objectives: [Int]) -> PartProof.Leaf? {
        for (place, duals) in proof.priorities.enumerated() {
            let target = duals.scale * objectives[place]
            if duals.total > target { return nil }
            if duals.total < target {
                return PartProof.Leaf(
                    decisions: proof.decisions, priorities: Array(proof.priorities[...place]))
            }
        }
        return proof
    }
}
