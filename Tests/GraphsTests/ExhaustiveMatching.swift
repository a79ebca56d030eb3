import Graphs

/// Finds the answers for a graph of at most a dozen vertices by trying all matchings and all sets of vertices.
struct ExhaustiveMatching {
    private let count: Int
    /// The weights of the parallel edges between two vertices, from 0.
    private let weights: [[[Int]]]

    init(_ graph: PlainGraph) {
        count = graph.vertexCount
        var weights = [[[Int]]](repeating: Array(repeating: [], count: count), count: count)
        for edge in graph.edges {
            weights[Int(edge.u) - 1][Int(edge.v) - 1].append(edge.weight)
            weights[Int(edge.v) - 1][Int(edge.u) - 1].append(edge.weight)
        }
        self.weights = weights
    }

    /// The best weight; nil if a perfect matching is asked for and none exists.
    func best(_ objective: GraphObjective) -> Int? {
        let sign = objective == .minWeightPerfect ? -1 : 1
        // For each set of vertices already decided, the best total.
        var best = [Int?](repeating: nil, count: 1 << count)
        best[0] = 0
        for done in 0..<(1 << count) - 1 {
            guard let sum = best[done], let next = (0..<count).first(where: { done >> $0 & 1 == 0 }) else {
                continue
            }
            func reach(_ set: Int, _ sum: Int) { best[set] = max(best[set] ?? sum, sum) }
            if objective == .maxWeight { reach(done | 1 << next, sum) }
            for other in next + 1..<max(count, next + 1) where done >> other & 1 == 0 {
                if let weight = weights[next][other].map({ sign * $0 }).max() {
                    reach(done | 1 << next | 1 << other, sum + weight)
                }
            }
        }
        return best[(1 << count) - 1].map { sign * $0 }
    }

    /// The largest excess of odd components over removed vertices, over all sets of removed vertices. By Berge's
    /// formula, this is the smallest number of vertices that any matching leaves unmatched.
    var deficiency: Int {
        (0..<1 << count).map { oddComponents(without: $0) - $0.nonzeroBitCount }.max() ?? 0
    }

    private func oddComponents(without removed: Int) -> Int {
        var (seen, odd) = (removed, 0)
        for start in 0..<count where seen >> start & 1 == 0 {
            var (component, edge) = (0, [start])
            seen |= 1 << start
            while let vertex = edge.popLast() {
                component += 1
                for other in 0..<count where seen >> other & 1 == 0 && !weights[vertex][other].isEmpty {
                    seen |= 1 << other
                    edge.append(other)
                }
            }
            odd += component % 2
        }
        return odd
    }
}
