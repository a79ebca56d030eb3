extension Matcher {
    /// Takes over duals that cover every edge; lowers them vertex by vertex as far as they go, and takes tight edges
    /// wherever both ends are free.
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

    /// Searches from every free vertex whose dual is above 0, in order.
    ///
    /// - Parameters:
    ///   - mostNodes: Searches that would go further are given up.
    ///   - shouldStop: Asked before each search, and told how many vertices are not settled, that is free and with a dual
    ///     above 0; true ends it with what there is, a matching and duals that cover all edges.
    /// - Returns: Whether it came to its end.
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

    /// The vertices without a mate whose dual is above 0.
    var freeVertices: [Int32] { (0..<Int32(n)).filter { mate[$0] < 0 && dual[$0] > 0 } }
}
