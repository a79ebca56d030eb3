/// A matching of maximum weight, and the duals that prove it.
///
/// Duals are counted in halves of a unit of weight. No dual is negative. For each edge, the duals of its two ends
/// and of all sets that contain both add up to at least twice its weight. Twice the matching's weight equals the
/// sum of the vertex duals plus, for each set, its dual times half its size, rounded down.
public struct BlossomSolution<Weight: MatchingWeight>: Sendable {
    /// For each vertex, its mate in the matching; -1 if it has none.
    public let mates: [Int32]
    /// For each vertex, its dual, in halves.
    public let vertexDuals: [Weight]
    /// Odd sets with a positive dual. Any two are disjoint or nested, and a subset comes before the set that
    /// contains it.
    public let sets: [LaminarSet]
    /// The mates of all vertices before the 1st, 2nd, 4th, 8th search and so on, for callers that stop a search. A
    /// matching need not improve with every step; the best of these is no worse than that of an earlier stop.
    public var snapshots: [[Int32]] = []

    /// An odd set and its dual.
    public struct LaminarSet: Sendable {
        /// Its vertices that are in none of ``children``.
        public let vertices: [Int32]
        /// The maximal sets inside this one, as indices; each is smaller than this set's own index.
        public let children: [Int]
        /// Its dual, in halves; positive.
        public let dual: Weight
    }
}
