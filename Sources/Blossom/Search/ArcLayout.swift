/// The positions of a graph's arcs in one list: two arcs per edge, those leaving a vertex side by side.
struct ArcLayout: ~Copyable {
    /// For each vertex, the index of its first arc; one extra entry at the end.
    let starts: FlatArray<Int32>
    private var next: FlatArray<Int32>
    /// The number of arcs.
    let count: Int

    /// Lays out the edges that `chosen` names by index.
    init<Weight>(vertexCount: Int, edges: [BlossomEdge<Weight>], chosen: [Int32]) {
        var starts = FlatArray<Int32>(repeating: 0, count: vertexCount + 1)
        for index in chosen {
            let edge = edges[Int(index)]
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

    /// The indices of an edge's two arcs; the one leaving `u` comes first. Call it once per edge.
    @inline(__always)
    mutating func take<Weight>(_ edge: BlossomEdge<Weight>) -> (there: Int32, back: Int32) {
        let arcs = (next[edge.u], next[edge.v])
        next[edge.u] += 1
        next[edge.v] += 1
        return arcs
    }
}
