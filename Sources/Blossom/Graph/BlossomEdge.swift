/// The type of a weight: whole numbers of a fixed width, such as `Int` and `Int128`.
public typealias MatchingWeight = FixedWidthInteger & SignedInteger & Sendable & BitwiseCopyable

/// An edge of the graph to be matched.
public struct BlossomEdge<Weight: MatchingWeight>: Sendable {
    /// Its end vertices.
    public let u, v: Int32
    /// The edge's weight.
    public let weight: Weight

    /// An edge between two different vertices.
    public init(_ u: Int32, _ v: Int32, weight: Weight) { (self.u, self.v, self.weight) = (u, v, weight) }
}
