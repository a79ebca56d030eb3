/// Where the arcs of a graph stand in a list: two an edge, those of each vertex side by side.
struct ArcPlaces: ~Copyable {
    /// For each vertex the place of its first arc; one more at the end.
    let starts: FlatArray<Int32>
    private var next: FlatArray<Int32>
    /// How many arcs there are.
    let count: Int

    /// Room for those edges that `chosen` names, by their places.
    init<Weight>(vertexCount: Int, edges: [BlossomEdge<Weight>], chosen: [Int32]) {
        var starts = FlatArray<Int32>(repeating: 0, count: vertexCount + 1)
        for place in chosen {
            let edge = edges[Int(place)]
            starts[Int(edge.u) + 1] += 1
            starts[Int(edge.v) + 1] += 1
        }
        var next = FlatArray<Int32>(repeating: 0, count: vertexCount)
        for vertex in 0..<vertexCount {
            starts[vertex + 1] += starts[vertex]
            next[vertex] = starts[vertex]
        }
        self.starts = starts
        self.next = next
        count = 2 * chosen.count
    }

    /// The places of an edge's two arcs, the one that begins at its `u` first; each edge is asked for once.
    @inline(__always)
    mutating func take<Weight>(_ edge: BlossomEdge<Weight>) -> (there: Int32, back: Int32) {
        let places = (next[edge.u], next[edge.v])
        next[edge.u] += 1
        next[edge.v] += 1
        return places
    }
}
