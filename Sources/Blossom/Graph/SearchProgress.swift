/// The progress of a search for a matching.
public struct SearchProgress<Weight: MatchingWeight>: Sendable {
    /// The number of vertices that are matched or, under the current duals, best left unmatched.
    public let settled: Int
    /// The number of vertices in the graph.
    public let vertexCount: Int
    /// The number of triples tried so far; nil until the search gets to triples.
    public var tried: Int?
    /// The weight of the best plan so far; nil before the first.
    public var best: Weight?
    /// An upper bound on the weight of any plan, however the search continues.
    public let bound: Weight
}
