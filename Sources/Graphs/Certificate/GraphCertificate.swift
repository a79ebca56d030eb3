/// A matching in a plain graph and the proof that it is the best, or that no matching is what was asked for. All whole
/// numbers, so that it can be checked exactly, by ``GraphAudit`` or by anybody.
public struct GraphCertificate: Hashable, Sendable {
    /// What was asked.
    public let objective: GraphObjective
    /// The matching, smaller ends first, by ends. Where there is no perfect matching: one with as many edges as any.
    public let matching: [GraphEdge]
    /// What it proves.
    public let proof: Proof

    /// What is proved, and by what.
    public enum Proof: Hashable, Sendable {
        /// The matching has this weight, and duals prove that none has a better one than `bound`: where the two are equal,
        /// the matching is the best. They differ only if the search was stopped.
        case duals(weight: Int, bound: Int128, GraphDuals)
        /// There is no perfect matching.
        case noPerfectMatching(TutteBergeWitness)
    }

    /// Whether it leaves nothing open: the matching is the best, or none is perfect.
    public var isComplete: Bool {
        switch proof {
        case .duals(let weight, let bound, _): Int128(weight) == bound
        case .noPerfectMatching: true
        }
    }

    /// A certificate.
    public init(objective: GraphObjective, matching: [GraphEdge], proof: Proof) {
        (self.objective, self.proof) = (objective, proof)
        self.matching = matching.map(\.inOrder).sorted()
    }
}

/// Duals that bound the weight of every matching that was asked for (Edmonds 1965).
///
/// For an objective to be as large as possible: the duals of both ends of each edge and of all odd sets that hold both
/// add up to at least ``scale`` times its weight, and no odd set's dual is negative. Then the duals of all vertices and
/// the dual of each odd set times half its size, rounded down, add up to at least `scale` times the weight of any
/// matching: divided by `scale` and rounded down they bound it. Where vertices may stay alone, their duals
/// must not be negative either. For the smallest weight, everything holds with the other sign.
public struct GraphDuals: Hashable, Sendable {
    /// A dual of this many is one unit of weight; 1 or more.
    public let scale: Int
    /// The duals of vertices that are not 0, by vertex.
    public let vertices: [VertexDual]
    /// Odd sets; parts before what they are part of.
    public let oddSets: [OddSet]

    /// Duals.
    public init(scale: Int, vertices: [VertexDual], oddSets: [OddSet]) {
        (self.scale, self.vertices, self.oddSets) = (scale, vertices, oddSets)
    }

    /// The dual of a vertex.
    public struct VertexDual: Hashable, Sendable {
        /// The vertex.
        public let vertex: Int32
        /// The dual.
        public let dual: Int128

        /// A vertex's dual.
        public init(_ vertex: Int32, _ dual: Int128) { (self.vertex, self.dual) = (vertex, dual) }
    }

    /// An odd set of vertices and its dual.
    public struct OddSet: Hashable, Sendable {
        /// Its vertices that none of ``sets`` holds.
        public let vertices: [Int32]
        /// Sets that are part of it, by index from 0, smaller than its own. Each is named by one set at most.
        public let sets: [Int]
        /// The dual; 0 where the set only serves as a part of others.
        public let dual: Int128

        /// An odd set.
        public init(vertices: [Int32], sets: [Int], dual: Int128) {
            (self.vertices, self.sets, self.dual) = (vertices, sets, dual)
        }
    }
}

/// Vertices whose removal leaves so many components with an odd number of vertices that no matching can serve them all
/// (Tutte 1947; Berge 1958). In every matching each odd component has a vertex that is alone, or whose partner is one of
/// the removed; so at least ``deficiency`` vertices stay alone.
public struct TutteBergeWitness: Hashable, Sendable {
    /// The vertices to remove, in order.
    public let removed: [Int32]
    /// How many odd components that leaves.
    public let oddComponents: Int

    /// A witness.
    public init(removed: [Int32], oddComponents: Int) {
        (self.removed, self.oddComponents) = (removed.sorted(), oddComponents)
    }

    /// How many vertices stay alone in every matching, at the least.
    public var deficiency: Int { oddComponents - removed.count }
}
