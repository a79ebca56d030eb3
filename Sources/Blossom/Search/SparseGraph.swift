/// The edges that the search works on, as arcs: two per edge, those leaving a vertex side by side.
///
/// Weights are doubled, so that all duals of the search stay whole numbers (Cunningham and Marsh 1978).
struct SparseGraph<Weight: MatchingWeight>: ~Copyable {
    let vertexCount: Int
    /// For each vertex, the index of its first arc; one extra entry at the end.
    let starts: FlatArray<Int32>
    let tails: FlatArray<Int32>
    let heads: FlatArray<Int32>
    /// For each arc, twice the weight of its edge.
    let weights: FlatArray<Weight>
    /// For each arc, the opposite arc of the same edge.
    let reverses: FlatArray<Int32>

    /// The graph of the edges that `chosen` names by index.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], chosen: [Int32]) {
        var layout = ArcLayout(vertexCount: vertexCount, edges: edges, chosen: chosen)
        var tails = FlatArray<Int32>(repeating: 0, count: layout.count)
        var heads = FlatArray<Int32>(repeating: 0, count: layout.count)
        var weights = FlatArray<Weight>(repeating: 0, count: layout.count)
        var reverses = FlatArray<Int32>(repeating: 0, count: layout.count)
        for index in chosen {
            let edge = edges[Int(index)]
            let (there, back) = layout.take(edge)
            (tails[there], heads[there]) = (edge.u, edge.v)
            (tails[back], heads[back]) = (edge.v, edge.u)
            weights[there] = 2 * edge.weight
            weights[back] = 2 * edge.weight
            (reverses[there], reverses[back]) = (back, there)
        }
        self.vertexCount = vertexCount
        starts = layout.starts
        self.tails = tails
        self.heads = heads
        self.weights = weights
        self.reverses = reverses
    }
}
