/// Where the duals come from that a search begins with.
public enum DualStart: Sendable {
    /// A few sweeps over the edges: near the best, and the search is short.
    case sweeps
    /// For each vertex the largest weight of its edges. All duals are then sums of few weights, each counted to either
    /// side, so that weights which are several numbers in one leave duals that are.
    case weights

    /// Duals that cover every edge, in halves.
    func duals<Weight: MatchingWeight>(vertexCount: Int, edges: [BlossomEdge<Weight>]) -> [Weight] {
        switch self {
        case .sweeps: return DualSweeps.duals(vertexCount: vertexCount, edges: edges)
        case .weights:
            var duals = [Weight](repeating: 0, count: vertexCount)
            for edge in edges {
                duals[Int(edge.u)] = max(duals[Int(edge.u)], edge.weight)
                duals[Int(edge.v)] = max(duals[Int(edge.v)], edge.weight)
            }
            return duals
        }
    }
}
