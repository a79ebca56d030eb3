/// A matching of the largest weight, and the duals that prove it.
///
/// The duals are in halves of a unit of weight: the duals of both ends of an edge and of all sets that hold both are at
/// least twice its weight; none is negative; and twice the matching's weight is the sum of the vertices' duals and of
/// each set's dual times half its size, rounded down.
public struct BlossomSolution<Weight: MatchingWeight>: Sendable {
    /// For each vertex the other end of its edge in the matching; -1 where it has none.
    public let mates: [Int32]
    /// For each vertex its dual, in halves.
    public let vertexDuals: [Weight]
    /// Odd sets with a positive dual; any two are disjoint, or one is part of the other. Parts come first.
    public let sets: [LaminarSet]
    /// The mates of all vertices as they were before the 1st, 2nd, 4th, 8th search and so on, for who stops a search: a
    /// matching need not get better with every step, and so the best of these is no worse than that of an earlier stop.
    public var onTheWay: [[Int32]] = []

    /// An odd set and its dual.
    public struct LaminarSet: Sendable {
        /// Vertices that are in none of ``children``.
        public let vertices: [Int32]
        /// The largest sets that are part of this one, by their places, all smaller than this one's.
        public let children: [Int]
        /// The dual, in halves; positive.
        public let dual: Weight
    }
}
