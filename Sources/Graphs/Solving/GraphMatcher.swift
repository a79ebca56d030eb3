import Blossom

/// Finds an optimal matching of a plain graph, with its proof.
///
/// For the largest weight, the blossom method gives the matching and the duals. Perfect matching is
/// reduced to that. If even the matching with the most edges leaves vertices unmatched, a ``TutteBergeWitness`` shows
/// why.
public struct GraphMatcher {
    private let graph: PlainGraph
    private let objective: GraphObjective
    private let edges: [GraphEdge]

    /// Creates a matcher of `graph` for `objective`.
    public init(_ graph: PlainGraph, for objective: GraphObjective) {
        (self.graph, self.objective, edges) = (graph, objective, graph.simpleEdges(for: objective))
    }

    /// An optimal matching, or a proof that no perfect matching exists. The same graph gives the same answer, in
    /// whatever order its edges are listed.
    ///
    /// - Parameter shouldStop: Called now and then. If it returns true, the search stops, and returns the best
    ///   matching so far with the bound that its duals prove; nil if a perfect matching was asked for and this one
    ///   is not perfect.
    /// - Throws: ``GraphDefect`` if the method itself is at fault.
    public func solve(shouldStop: () -> Bool = { false }) throws(GraphDefect) -> GraphCertificate? {
        guard objective.isPerfect else {
            let largest = Int128(edges.reduce(0) { max($0, $1.weight) })
            guard CardinalityFirst.fitsWord(largest, vertexCount: graph.vertexCount) else {
                return certificate(blossom(shouldStop) { Int128($0) }, constant: 0)
            }
            return certificate(blossom(shouldStop) { $0 }, constant: 0)
        }
        let weights = CardinalityFirst(edges, objective, vertexCount: graph.vertexCount)
        guard weights.fitsWord(vertexCount: graph.vertexCount) else {
            return try perfect(blossom(shouldStop, weights.packed), weights, shouldStop)
        }
        return try perfect(blossom(shouldStop) { Int(weights.packed($0)) }, weights, shouldStop)
    }

    /// The only call of the solver.
    private func blossom<Weight: FixedWidthInteger & SignedInteger & Sendable & BitwiseCopyable>(
        _ shouldStop: () -> Bool, _ weight: (Int) -> Weight
    ) -> BlossomSolution<Weight> {
        maximumWeightMatching(
            vertexCount: graph.vertexCount,
            edges: edges.map { BlossomEdge($0.u - 1, $0.v - 1, weight: weight($0.weight)) },
            watch: { _ in shouldStop() })
    }

    private func perfect<Weight>(
        _ solution: BlossomSolution<Weight>, _ weights: CardinalityFirst, _ shouldStop: () -> Bool
    ) throws(GraphDefect) -> GraphCertificate? {
        if !solution.mates.contains(-1) { return certificate(solution, constant: weights.constant) }
        if shouldStop() { return nil }
        let removed = try AlternatingForest.oddVertices(edges, mates: solution.mates)
        let alone = solution.mates.count { $0 < 0 }
        return GraphCertificate(
            objective: objective, matching: matching(solution.mates),
            proof: .noPerfectMatching(
                TutteBergeWitness(removed: removed.map { $0 + 1 }, oddComponents: removed.count + alone)))
    }

    /// The proof of a matching. Each vertex gives back `constant`, its half of what its edge got on top of the
    /// weight; in halves.
    private func certificate<Weight>(
        _ solution: BlossomSolution<Weight>, constant: Int128
    ) -> GraphCertificate {
        let sign = Int128(objective.sign)
        let matching = matching(solution.mates)
        var vertices: [GraphDuals.VertexDual] = []
        var total: Int128 = 0
        for (vertex, packed) in solution.vertexDuals.enumerated() {
            let dual = sign * (Int128(packed) - constant)
            total += dual
            if dual != 0 { vertices.append(GraphDuals.VertexDual(Int32(vertex + 1), dual)) }
        }
        var sizes: [Int] = []
        let sets = solution.sets.map { set in
            let dual = sign * Int128(set.dual)
            sizes.append(set.children.reduce(set.vertices.count) { $0 + sizes[$1] })
            total += dual * Int128(sizes[sizes.count - 1] / 2)
            return GraphDuals.OddSet(
                vertices: set.vertices.map { $0 + 1 }.sorted(), sets: set.children, dual: dual)
        }
        let scale = 2
        return GraphCertificate(
            objective: objective, matching: matching,
            proof: .duals(
                weight: matching.reduce(0) { $0 + $1.weight }, bound: objective.bound(total, scale: scale),
                GraphDuals(scale: scale, vertices: vertices, oddSets: sets)))
    }

    /// The edges between matched vertices.
    private func matching(_ mates: [Int32]) -> [GraphEdge] {
        edges.filter { mates[Int($0.u) - 1] == $0.v - 1 }
    }
}
