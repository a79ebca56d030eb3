/// How the duals that a search starts from are made.
public enum DualStart: Sendable {
    /// By a few sweeps over the edges. They are close to optimal, so the search is short.
    case sweeps
    /// Each vertex takes the largest weight of its edges. All later duals are then sums of few weights, with either
    /// sign. So if one weight packs several numbers, the duals can be unpacked too.
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
