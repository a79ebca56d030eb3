import Blossom
import Linking

/// Solves a leaf of the branching tree that has no three-way link left to choose. A weighted matching of its pairs
/// solves it, as it does for a part without three-way links.
///
/// The links that the leaf takes are set aside, with all links that share a vertex with them, and so are the links
/// that it leaves. Side rules are ignored, as in ``CoreSolver``: without them a bound is only weaker, and may still
/// close the leaf.
///
/// The proof is that of the matching. In addition, at the first priority each vertex of a taken link gets a dual
/// larger than the weight of any link there. That rules out all links that share the vertex, at every priority. The
/// taken link's own dual compensates: together with those of its vertices it equals the link's weight.
///
/// - Source: Edmonds (1965), through `maximumWeightMatching`; the digits of duals are those of
///   ``LexicographicWeights``.
struct CoreLeaf {
    private let program: PairingProgram
    private let decisions: [PartProof.Decision]
    private let taken: [Int]
    /// The pairs that may still be chosen, by number in the program.
    private let free: [Int]

    /// Nil if a three-way link may still be chosen.
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

    /// The optimal choice in the leaf without side rules, and its proof.
    struct Answer {
        /// The links, ascending.
        let taken: [Int]
        /// Duals at every priority; their totals equal the choice's values exactly.
        let proof: PartProof.Leaf
    }

    /// Nil if the numbers are too wide, or if time is up.
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
        for index in priorities.indices { add(taken, to: &priorities[index], at: index) }
        let chosen = (taken + pairs.links(of: solution.mates).map { free[$0] }).sorted()
        let values = program.values(chosen)
        guard zip(priorities, values).allSatisfy({ $0.total == $0.scale * $1 }) else { return nil }
        return Answer(taken: chosen, proof: PartProof.Leaf(decisions: decisions, priorities: priorities))
    }

    /// Adds duals for the rows of taken links and of the vertices that they cover.
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
    /// The proof up to the priority that closes the leaf: there, no choice reaches the objective or, at the last
    /// priority, exceeds it. Nil if a choice would be better, provided that side rules allow it.
    func closing(_ objectives: [Int]) -> PartProof.Leaf? {
        for (index, duals) in proof.priorities.enumerated() {
            let target = duals.scale * objectives[index]
            if duals.total > target { return nil }
            if duals.total < target {
                return PartProof.Leaf(
                    decisions: proof.decisions, priorities: Array(proof.priorities[...index]))
            }
        }
        return proof
    }
}
