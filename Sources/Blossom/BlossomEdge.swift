/// An edge of the graph whose matching is sought.
public struct BlossomEdge<Weight: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
    /// Its ends.
    public let u, v: Int32
    /// What it is worth.
    public let weight: Weight

    /// An edge between two different vertices.
    public init(_ u: Int32, _ v: Int32, weight: Weight) { (self.u, self.v, self.weight) = (u, v, weight) }
}
