/// A matching in a plain graph, with the proof that it is optimal or that no perfect matching exists. All numbers
/// are whole, so ``GraphAudit``, or anyone else, can check it exactly.
public struct GraphCertificate: Hashable, Sendable {
    /// The question that was asked.
    public let objective: GraphObjective
    /// The matching, smaller end first, sorted by ends. If there is no perfect matching: one with as many edges as
    /// possible.
    public let matching: [GraphEdge]
    /// The proof.
    public let proof: Proof

    /// A claim and its proof.
    public enum Proof: Hashable, Sendable {
        /// The matching has this weight, and the duals prove that no matching is better than `bound`. If the two
        /// are equal, the matching is optimal; they differ only if the search was stopped.
        case duals(weight: Int, bound: Int128, GraphDuals)
        /// There is no perfect matching.
        case noPerfectMatching(TutteBergeWitness)
    }

    /// Whether nothing is left open: either the matching is optimal, or no perfect matching exists.
    public var isComplete: Bool {
        switch proof {
        case .duals(let weight, let bound, _): Int128(weight) == bound
        case .noPerfectMatching: true
        }
    }

    /// Creates a certificate.
    public init(objective: GraphObjective, matching: [GraphEdge], proof: Proof) {
        (self.objective, self.proof) = (objective, proof)
        self.matching = matching.map(\.inOrder).sorted()
    }
}

/// Duals that bound the weight of every matching of the kind asked for (Edmonds 1965).
///
/// If the objective is maximised: for each edge, the duals of its two ends and of all odd sets that contain both
/// add up to at least ``scale`` times its weight, and no odd set's dual is negative. Then the sum of all vertex
/// duals plus, for each odd set, its dual times half its size, rounded down, is at least `scale` times the weight
/// of any matching. Divide that sum by `scale` and round down to get the bound. If vertices may stay unmatched,
/// their duals must not be negative either. If the objective is minimised, all signs are reversed.
public struct GraphDuals: Hashable, Sendable {
    /// How many units of a dual make one unit of weight; 1 or more.
    public let scale: Int
    /// The non-zero vertex duals, by vertex.
    public let vertices: [VertexDual]
    /// The odd sets; a set's parts come before it.
    public let oddSets: [OddSet]

    /// Creates duals.
    public init(scale: Int, vertices: [VertexDual], oddSets: [OddSet]) {
        (self.scale, self.vertices, self.oddSets) = (scale, vertices, oddSets)
    }

    /// The dual of a vertex.
    public struct VertexDual: Hashable, Sendable {
        /// The vertex.
        public let vertex: Int32
        /// The dual.
        public let dual: Int128

        /// Creates a vertex's dual.
        public init(_ vertex: Int32, _ dual: Int128) { (self.vertex, self.dual) = (vertex, dual) }
    }

    /// An odd set of vertices and its dual.
    public struct OddSet: Hashable, Sendable {
        /// Its vertices that are in none of ``sets``.
        public let vertices: [Int32]
        /// The sets that are part of it, by index from 0, smaller than its own. A set is part of at most one other.
        public let sets: [Int]
        /// The dual; 0 if the set only serves as a part of others.
        public let dual: Int128

        /// Creates an odd set.
        public init(vertices: [Int32], sets: [Int], dual: Int128) {
            (self.vertices, self.sets, self.dual) = (vertices, sets, dual)
        }
    }
}

/// Vertices whose removal leaves too many odd components for any matching to cover all vertices (Tutte 1947; Berge
/// 1958). In every matching, each odd component has a vertex that is unmatched or whose partner is a removed
/// vertex; so at least ``deficiency`` vertices stay unmatched.
public struct TutteBergeWitness: Hashable, Sendable {
    /// The vertices to remove, in order.
    public let removed: [Int32]
    /// The number of odd components that remain.
    public let oddComponents: Int

    /// Creates a witness.
    public init(removed: [Int32], oddComponents: Int) {
        (self.removed, self.oddComponents) = (removed.sorted(), oddComponents)
    }

    /// The smallest number of vertices that any matching leaves unmatched.
    public var deficiency: Int { oddComponents - removed.count }
}
