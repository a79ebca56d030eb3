/// The edges that the search works on, as arcs: two an edge, those of each vertex side by side.
///
/// Weights are doubled, so that all duals of the search are whole numbers (Cunningham and Marsh 1978).
struct SparseGraph<Weight: MatchingWeight>: ~Copyable {
    let vertexCount: Int
    /// For each vertex the place of its first arc; one more at the end.
    let starts: FlatArray<Int32>
    let tails: FlatArray<Int32>
    let heads: FlatArray<Int32>
    /// Twice the weight of each arc's edge.
    let weights: FlatArray<Weight>
    /// The same edge's other arc.
    let reverses: FlatArray<Int32>

    /// The graph of those edges that `chosen` names, by their places.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], chosen: [Int32]) {
        var places = ArcPlaces(vertexCount: vertexCount, edges: edges, chosen: chosen)
        var tails = FlatArray<Int32>(repeating: 0, count: places.count)
        var heads = FlatArray<Int32>(repeating: 0, count: places.count)
        var weights = FlatArray<Weight>(repeating: 0, count: places.count)
        var reverses = FlatArray<Int32>(repeating: 0, count: places.count)
        for place in chosen {
            let edge = edges[Int(place)]
            let (there, back) = places.take(edge)
            (tails[there], heads[there]) = (edge.u, edge.v)
            (tails[back], heads[back]) = (edge.v, edge.u)
            weights[there] = 2 * edge.weight
            weights[back] = 2 * edge.weight
            (reverses[there], reverses[back]) = (back, there)
        }
        self.vertexCount = vertexCount
        starts = places.starts
        self.tails = tails
        self.heads = heads
        self.weights = weights
        self.reverses = reverses
    }
}
