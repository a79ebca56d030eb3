/// An undirected graph with whole weights: no loops; parallel edges may be there.
///
/// What is asked of it says which of parallel edges counts, so all are kept: they stand side by side, and
/// ``simpleEdges(for:)`` chooses. However the edges were listed, and whichever end came first, the graph is the same.
public struct PlainGraph: Hashable, Sendable {
    /// The largest number of vertices, so that the sum of any matching's weights is within `Int`.
    public static let largestVertexCount = 10_000_000
    /// The largest weight there may be; the smallest is its opposite.
    public static let largestWeight = 1_000_000_000_000

    /// How many vertices there are; they are numbered from 1.
    public let vertexCount: Int
    /// The edges, smaller end first, by ends and then by weight.
    public let edges: [GraphEdge]
    /// How many edges from a vertex to itself were passed over.
    public let loopCount: Int
    /// How many edges have the same ends as another that stands before them in ``edges``.
    public let parallelCount: Int

    /// A graph of some edges, in any order; loops are passed over. O(vertices + edges), but for parallel edges, which
    /// are sorted.
    ///
    /// - Throws: ``GraphFault`` for the first number that is out of its range.
    public init(vertexCount: Int, edges: [GraphEdge]) throws(GraphFault) {
        guard (0...PlainGraph.largestVertexCount).contains(vertexCount) else {
            throw .vertexCount(vertexCount)
        }
        for (index, edge) in edges.enumerated() {
            for vertex in [edge.u, edge.v] where vertex < 1 || vertex > vertexCount {
                throw .vertex(vertex, edge: index)
            }
            guard edge.weight.magnitude <= PlainGraph.largestWeight else {
                throw .weight(edge.weight, edge: index)
            }
        }
        let proper = edges.filter { $0.u != $0.v }.map(\.inOrder)
        (self.vertexCount, loopCount) = (vertexCount, edges.count - proper.count)
        // By the second end, then, keeping that order among equals, by the first.
        var sorted = PlainGraph.sorted(PlainGraph.sorted(proper, vertexCount, by: \.v), vertexCount, by: \.u)
        parallelCount = PlainGraph.sortParallels(&sorted)
        self.edges = sorted
    }

    /// A counting sort that keeps the order of equals.
    private static func sorted(
        _ edges: [GraphEdge], _ vertexCount: Int, by end: (GraphEdge) -> Int32
    ) -> [GraphEdge] {
        var next = [Int](repeating: 0, count: vertexCount + 2)
        for edge in edges { next[Int(end(edge)) + 1] += 1 }
        for vertex in 1..<next.count { next[vertex] += next[vertex - 1] }
        return [GraphEdge](unsafeUninitializedCapacity: edges.count) { buffer, count in
            for edge in edges {
                let vertex = Int(end(edge))
                buffer.initializeElement(at: next[vertex], to: edge)
                next[vertex] += 1
            }
            count = edges.count
        }
    }

    /// Sorts runs of edges with the same ends by weight; says how many edges are not the first of their run.
    private static func sortParallels(_ edges: inout [GraphEdge]) -> Int {
        var (start, extra) = (0, 0)
        while start < edges.count {
            var end = start + 1
            while end < edges.count, edges[end].u == edges[start].u, edges[end].v == edges[start].v {
                end += 1
            }
            if end - start > 1 {
                edges[start..<end].sort()
                extra += end - start - 1
            }
            start = end
        }
        return extra
    }

    /// The edges that count for `objective`: of parallel ones the best, the largest or the smallest.
    public func simpleEdges(for objective: GraphObjective) -> [GraphEdge] {
        if parallelCount == 0 { return edges }
        var simple: [GraphEdge] = []
        simple.reserveCapacity(edges.count - parallelCount)
        for edge in edges {
            guard let last = simple.last, last.u == edge.u, last.v == edge.v else {
                simple.append(edge)
                continue
            }
            // Parallel edges come with rising weight.
            if objective.isMaximum { simple[simple.count - 1] = edge }
        }
        return simple
    }

    /// Whether the graph has this very edge. O(log edges).
    func has(_ edge: GraphEdge) -> Bool {
        let wanted = edge.inOrder
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = low + (high - low) / 2
            if edges[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < edges.count && edges[low] == wanted
    }
}

/// Why edges don't make a graph.
public enum GraphFault: Error, Hashable, Sendable {
    /// This number of vertices is negative, or more than ``PlainGraph/largestVertexCount``.
    case vertexCount(Int)
    /// The edge at this index, from 0, names a vertex that isn't there.
    case vertex(Int32, edge: Int)
    /// The edge at this index, from 0, has a weight beyond ``PlainGraph/largestWeight``.
    case weight(Int, edge: Int)
}
