/// A perfect matching of an odd number of vertices, in which one triple takes the place of an edge; and its proof.
///
/// All duals are in halves of a unit of weight, and may have either sign but for those of sets.
public struct TripleMatching<Weight: MatchingWeight>: Sendable {
    /// The triple; nil where somebody stopped before there was any.
    public let triple: VertexTriple?
    /// For each vertex the other end of its edge; -1 for the three of the triple, and where it was stopped for others.
    public let mates: [Int32]
    /// The sum of the weights of the edges and of the triple.
    public let weight: Weight
    /// What proves that no plan without one of the ``tried`` triples weighs more than half of ``GeneralProof/bound``.
    public let general: GeneralProof
    /// What is proved of all plans together; the same where no triple was tried.
    public let unbranched: GeneralProof
    /// Triples that were looked at one by one, each with its proof.
    public let tried: [TriedTriple]
    /// Matchings on the way; see `BlossomSolution`.
    public var onTheWay: [[Int32]] = []

    /// Whether nothing weighs more.
    public var isProved: Bool {
        triple != nil && general.bound >> 1 <= weight && tried.allSatisfy { $0.bound >> 1 <= weight }
    }

    /// Duals that cover every edge, and every triple of which they speak.
    public struct GeneralProof: Sendable {
        /// For each vertex its dual.
        public let vertexDuals: [Weight]
        /// Odd sets.
        public let sets: [BlossomSolution<Weight>.LaminarSet]
        /// The dual of the set of all vertices, of either sign: in it every plan has the same number of edges and
        /// triples.
        public let wholeSetDual: Weight
        /// The value of the duals.
        public let bound: Weight
    }

    /// What plans with a given triple can weigh.
    public struct TriedTriple: Sendable {
        /// The triple.
        public let triple: VertexTriple
        /// For each vertex its dual; they and the sets' cover every edge.
        public let vertexDuals: [Weight]
        /// Odd sets.
        public let sets: [BlossomSolution<Weight>.LaminarSet]
        /// The dual of the triple itself, of either sign.
        public let tripleDual: Weight
        /// The value of the duals: at most twice what the best plan weighs.
        public let bound: Weight
    }
}

extension BlossomSolution {
    /// The value of the duals, in halves: no matching weighs more than half of it.
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
