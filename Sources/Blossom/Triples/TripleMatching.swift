/// A perfect matching of an odd number of vertices in which one triple replaces an edge, with its proof.
///
/// All duals are in halves of a unit of weight. Those of sets are positive; all others may have either sign.
public struct TripleMatching<Weight: MatchingWeight>: Sendable {
    /// The triple; nil if the search was stopped before it found one.
    public let triple: VertexTriple?
    /// For each vertex, the other end of its edge; -1 for the triple's vertices and, after a stop, for unmatched
    /// ones.
    public let mates: [Int32]
    /// The sum of the weights of the edges and of the triple.
    public let weight: Weight
    /// Proves that no plan without one of the ``tried`` triples weighs more than half of ``GeneralProof/bound``.
    public let general: GeneralProof
    /// Proves a bound on all plans. The same as ``general`` if no triple was tried.
    public let unbranched: GeneralProof
    /// The triples that were tried one by one, each with its proof.
    public let tried: [TriedTriple]
    /// Matchings found along the way; see ``BlossomSolution/snapshots``.
    public var snapshots: [[Int32]] = []

    /// Whether no plan weighs more.
    public var isProved: Bool {
        triple != nil && general.bound >> 1 <= weight && tried.allSatisfy { $0.bound >> 1 <= weight }
    }

    /// Duals that cover every edge and every triple that they apply to.
    public struct GeneralProof: Sendable {
        /// For each vertex, its dual.
        public let vertexDuals: [Weight]
        /// Odd sets with their duals.
        public let sets: [BlossomSolution<Weight>.LaminarSet]
        /// The dual of the set of all vertices. It may be negative, because every plan has the same number of edges
        /// and triples in that set.
        public let wholeSetDual: Weight
        /// The value of the duals.
        public let bound: Weight
    }

    /// What is proved about plans with one given triple.
    public struct TriedTriple: Sendable {
        /// The triple.
        public let triple: VertexTriple
        /// For each vertex, its dual. Together with the sets' duals, they cover every edge.
        public let vertexDuals: [Weight]
        /// Odd sets with their duals.
        public let sets: [BlossomSolution<Weight>.LaminarSet]
        /// The dual of the triple itself; it may be negative.
        public let tripleDual: Weight
        /// The value of the duals: at most twice the weight of the best plan.
        public let bound: Weight
    }
}

extension BlossomSolution {
    /// The value of the duals, in halves: no matching weighs more than half of this.
    public var dualValue: Weight {
        var sizes = [Int](repeating: 0, count: sets.count)
        var value = vertexDuals.reduce(0, +)
        for (number, set) in sets.enumerated() {
            sizes[number] = set.children.reduce(set.vertices.count) { $0 + sizes[$1] }
            value += set.dual * Weight(sizes[number] / 2)
        }
        return value
    }
}
