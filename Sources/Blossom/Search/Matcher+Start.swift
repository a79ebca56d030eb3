extension Matcher {
    /// Starts from duals that cover every edge: lowers each vertex's dual as far as possible, then matches along
    /// tight edges whose ends are both free.
    mutating func start(_ duals: [Weight]) {
        for vertex in 0..<n { dual[vertex] = duals[vertex] }
        for vertex in 0..<n where mate[vertex] < 0 {
            var slack = dual[vertex]
            var partner: Int32 = -1
            for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
                let other = graph.heads[arc]
                let value = dual[vertex] + dual[other] - graph.weights[arc]
                if value < slack {
                    slack = value
                    partner = mate[other] < 0 ? other : -1
                } else if value == slack, partner < 0, mate[other] < 0 {
                    partner = other
                }
            }
            dual[vertex] -= slack
            if partner >= 0 { (mate[vertex], mate[partner]) = (partner, Int32(vertex)) }
        }
    }

    /// Searches from every free vertex with a positive dual, in order.
    ///
    /// - Parameters:
    ///   - mostNodes: A search whose tree would grow larger gives up.
    ///   - shouldStop: Called before each search with the number of unsettled vertices: those that are free and
    ///     have a positive dual. Return true to stop; what remains is a matching and duals that cover all edges.
    /// - Returns: Whether it ran to the end.
    mutating func run(mostNodes: Int = .max, _ shouldStop: (_ unsettled: Int) -> Bool) -> Bool {
        let free = freeVertices
        unsettled = free.count
        for vertex in free {
            begin()
            if shouldStop(unsettled) { return false }
            if mate[vertex] < 0 { search(from: vertex, mostNodes: mostNodes) }
        }
        return true
    }

    /// The vertices without a mate and with a positive dual.
    var freeVertices: [Int32] { (0..<Int32(n)).filter { mate[$0] < 0 && dual[$0] > 0 } }
}
