/// An edge of a plain graph. The vertices are numbered from 1, as in DIMACS files.
public struct GraphEdge: Hashable, Sendable {
    /// Its end vertices.
    public let u, v: Int32
    /// The edge's weight or cost.
    public let weight: Int

    /// Creates an edge.
    public init(_ u: Int32, _ v: Int32, weight: Int) { (self.u, self.v, self.weight) = (u, v, weight) }

    /// The same edge, smaller end first.
    var inOrder: GraphEdge { u <= v ? self : GraphEdge(v, u, weight: weight) }
}

extension GraphEdge: Comparable {
    /// Orders by the ends, then by weight.
    public static func < (a: GraphEdge, b: GraphEdge) -> Bool { (a.u, a.v, a.weight) < (b.u, b.v, b.weight) }
}
