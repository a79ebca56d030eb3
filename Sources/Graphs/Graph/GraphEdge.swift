/// An edge of a plain graph. The vertices of a graph of n are numbered from 1 to n, as in DIMACS files.
public struct GraphEdge: Hashable, Sendable {
    /// Its ends.
    public let u, v: Int32
    /// What it is worth, or what it costs.
    public let weight: Int

    /// An edge.
    public init(_ u: Int32, _ v: Int32, weight: Int) { (self.u, self.v, self.weight) = (u, v, weight) }

    /// The same edge with its smaller end first.
    var inOrder: GraphEdge { u <= v ? self : GraphEdge(v, u, weight: weight) }
}

extension GraphEdge: Comparable {
    /// By the ends, then by weight.
    public static func < (a: GraphEdge, b: GraphEdge) -> Bool { (a.u, a.v, a.weight) < (b.u, b.v, b.weight) }
}
