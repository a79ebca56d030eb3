extension Matcher {
    /// Duals that cover every edge, lowered vertex by vertex as far as they go, and tight edges taken wherever both
    /// ends are free.
    mutating func start() {
        for vertex in 0..<n {
            var largest: Weight = 0
            for arc in Int(graph.starts[vertex])..<Int(graph.starts[vertex + 1]) {
                largest = max(largest, graph.weights[arc])
            }
            dual[vertex] = largest / 2
        }
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
    /// - Parameter shouldStop: Asked before each search; true ends it with what there is, a matching and duals that
    ///   cover all edges.
    /// - Returns: Whether it came to its end.
    mutating func run(_ shouldStop: () -> Bool) -> Bool {
        for vertex in 0..<n where mate[vertex] < 0 && dual[vertex] > 0 {
            if shouldStop() { return false }
            search(from: Int32(vertex))
        }
        return true
    }
}
