import Algorithms

/// An undirected graph with whole weights. It has no loops, but may have parallel edges.
///
/// Which of several parallel edges counts depends on the objective, so all are kept side by side, and
/// ``simpleEdges(for:)`` chooses. The order in which edges are listed, and which end comes first, make no
/// difference.
public struct PlainGraph: Hashable, Sendable {
    /// The largest number of vertices. It keeps the total weight of any matching within `Int`.
    public static let largestVertexCount = 10_000_000
    /// The largest weight allowed; the smallest is its negative.
    public static let largestWeight = 1_000_000_000_000

    /// The number of vertices; they are numbered from 1.
    public let vertexCount: Int
    /// The edges, smaller end first, sorted by ends and then by weight.
    public let edges: [GraphEdge]
    /// The number of edges from a vertex to itself that were skipped.
    public let loopCount: Int
    /// The number of edges with the same ends as an earlier edge in ``edges``.
    public let parallelCount: Int

    /// Creates a graph from edges in any order, skipping loops. O(vertices + edges), plus sorting of parallel
    /// edges.
    ///
    /// - Throws: ``GraphFault`` for the first number out of range.
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
        // Sort by the second end; then, keeping that order among equals, by the first.
        var sorted = PlainGraph.sorted(PlainGraph.sorted(proper, vertexCount, by: \.v), vertexCount, by: \.u)
        parallelCount = PlainGraph.sortParallels(&sorted)
        self.edges = sorted
    }

    /// A stable counting sort.
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

    /// Sorts runs of parallel edges by weight. Returns how many edges are not the first of their run.
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

    /// The edges that count for `objective`: of parallel edges, only the best one.
    public func simpleEdges(for objective: GraphObjective) -> [GraphEdge] {
        if parallelCount == 0 { return edges }
        var simple: [GraphEdge] = []
        simple.reserveCapacity(edges.count - parallelCount)
        for edge in edges {
            guard let last = simple.last, last.u == edge.u, last.v == edge.v else {
                simple.append(edge)
                continue
            }
            // Parallel edges come in order of weight.
            if objective.isMaximum { simple[simple.count - 1] = edge }
        }
        return simple
    }

    /// Whether the graph contains exactly this edge. O(log edges).
    func has(_ edge: GraphEdge) -> Bool {
        let wanted = edge.inOrder
        let index = edges.partitioningIndex { $0 >= wanted }
        return index < edges.count && edges[index] == wanted
    }
}

/// Why edges do not form a graph.
public enum GraphFault: Error, Hashable, Sendable {
    /// The number of vertices is negative or exceeds ``PlainGraph/largestVertexCount``.
    case vertexCount(Int)
    /// The edge at this index, from 0, names a vertex that does not exist.
    case vertex(Int32, edge: Int)
    /// The edge at this index, from 0, has a weight beyond ``PlainGraph/largestWeight``.
    case weight(Int, edge: Int)
}
