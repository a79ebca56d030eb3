/// How far a search for a matching has come.
public struct SearchProgress<Weight: MatchingWeight>: Sendable {
    /// How many vertices have a mate, or are known to do best without one as things stand.
    public let settled: Int
    /// How many vertices there are.
    public let vertexCount: Int
    /// How many single triples were tried, once it has come to that.
    public var tried: Int?
    /// The weight of the best plan; nil before there is one.
    public var best: Weight?
    /// What no plan weighs more than, whatever becomes of the search.
    public let bound: Weight
}
