extension BlossomSolution {
    /// Of each vertex the few edges that the duals leave least slack, ascending by place, each once: the first columns of
    /// whoever goes on with a larger program.
    ///
    /// - Parameter each: How many of a vertex.
    /// - Complexity: For each edge the logarithm of the sets' depth.
    @specialized(where Weight == Int)
    @specialized(where Weight == Int128)
    public func leastSlack(_ edges: [BlossomEdge<Weight>], each: Int) -> [Int] {
        let forest = self.forest
        var best = BestOfVertices<Weight>(vertexCount: vertexDuals.count, each: each)
        for (place, edge) in edges.enumerated() {
            let cover = forest.duals[edge.u] + forest.duals[edge.v] + forest.sharedSum(edge.u, edge.v)
            best.offer(place, 2 * edge.weight - cover, edge.u, edge.v)
        }
        return best.places.map(Int.init)
    }

    /// How many vertices each of ``sets`` has, its parts' among them.
    public var setSizes: [Int] {
        var sizes: [Int] = []
        for set in sets { sizes.append(set.children.reduce(set.vertices.count) { $0 + sizes[$1] }) }
        return sizes
    }

    /// All vertices of one of ``sets``, its parts' among them, ascending.
    public func vertices(ofSet number: Int) -> [Int32] {
        var (found, open): ([Int32], [Int]) = ([], [number])
        while let place = open.popLast() {
            found += sets[place].vertices
            open += sets[place].children
        }
        return found.sorted()
    }
}
