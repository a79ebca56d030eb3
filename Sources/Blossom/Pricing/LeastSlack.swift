extension BlossomSolution {
    /// For each vertex, the few edges with the least slack under the duals; as indices, ascending, each once. Use
    /// them as the first columns of a larger program.
    ///
    /// - Parameters:
    ///   - edges: The edges to choose from.
    ///   - each: How many edges to take per vertex.
    /// - Complexity: Per edge, the logarithm of the depth of the sets.
    @specialized(where Weight == Int)
    @specialized(where Weight == Int128)
    public func leastSlack(_ edges: [BlossomEdge<Weight>], each: Int) -> [Int] {
        let forest = self.forest
        var best = BestOfVertices<Weight>(vertexCount: vertexDuals.count, each: each)
        for (index, edge) in edges.enumerated() {
            let cover = forest.duals[edge.u] + forest.duals[edge.v] + forest.sharedSum(edge.u, edge.v)
            best.offer(index, 2 * edge.weight - cover, edge.u, edge.v)
        }
        return best.indices.map(Int.init)
    }

    /// The number of vertices of each of ``sets``, including those of its children.
    public var setSizes: [Int] {
        var sizes: [Int] = []
        for set in sets { sizes.append(set.children.reduce(set.vertices.count) { $0 + sizes[$1] }) }
        return sizes
    }

    /// All vertices of one of ``sets``, including those of its children, ascending.
    public func vertices(ofSet number: Int) -> [Int32] {
        var (found, open): ([Int32], [Int]) = ([], [number])
        while let index = open.popLast() {
            found += sets[index].vertices
            open += sets[index].children
        }
        return found.sorted()
    }
}
