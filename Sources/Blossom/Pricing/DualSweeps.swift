/// Starting duals for the search: they cover every edge and are close to the best duals without odd sets.
///
/// Take the bipartite graph that holds every vertex twice and every edge in both directions. Vertices bid for
/// partners. A vertex without a partner picks the one that leaves it most and raises that partner's price until it
/// is no better than the second best, and a little more. The vertex that had the partner before bids again. The
/// most that a vertex can get at the final prices, plus its own price, covers all its edges, in halves.
///
/// - Source: the auction algorithm, Bertsekas (1988), stopped early. Correctness does not depend on how good the
///   duals are.
struct DualSweeps<Weight: MatchingWeight>: ~Copyable {
    private let n: Int
    private let starts: FlatArray<Int32>
    private let heads: FlatArray<Int32>
    private let weights: FlatArray<Weight>
    private var prices: FlatArray<Weight>

    /// The average number of bids per vertex.
    private static var bids: Int { 12 }

    /// Duals that cover every edge, in halves.
    static func duals(vertexCount: Int, edges: [BlossomEdge<Weight>]) -> [Weight] {
        var sweeps = DualSweeps(vertexCount: vertexCount, edges: edges)
        return sweeps.duals()
    }

    private init(vertexCount: Int, edges: [BlossomEdge<Weight>]) {
        n = vertexCount
        let chosen = edges.indices.filter { edges[$0].weight > 0 }.map(Int32.init)
        var layout = ArcLayout(vertexCount: n, edges: edges, chosen: chosen)
        var heads = FlatArray<Int32>(repeating: 0, count: layout.count)
        var weights = FlatArray<Weight>(repeating: 0, count: layout.count)
        for index in chosen {
            let edge = edges[Int(index)]
            let (there, back) = layout.take(edge)
            (heads[there], weights[there]) = (edge.v, edge.weight)
            (heads[back], weights[back]) = (edge.u, edge.weight)
        }
        starts = layout.starts
        self.heads = heads
        self.weights = weights
        prices = FlatArray(repeating: 0, count: n)
    }

    /// The best and second-best values that a vertex can get at the current prices, and the partner that gives the
    /// best.
    @inline(__always)
    private func look(_ vertex: Int) -> (best: Weight, second: Weight, partner: Int32) {
        var (best, second, partner): (Weight, Weight, Int32) = (0, 0, -1)
        for arc in starts[vertex]..<starts[vertex + 1] {
            let value = weights[arc] - prices[heads[arc]]
            if value > best {
                (second, best, partner) = (best, value, heads[arc])
            } else if value > second {
                second = value
            }
        }
        return (best, second, partner)
    }

    /// Runs the bidding and reads off the duals.
    private mutating func duals() -> [Weight] {
        let step = self.step()
        var owner = FlatArray<Int32>(repeating: -1, count: n)
        var waiting = Array((0..<Int32(n)).reversed())
        var left = Self.bids * n
        while left > 0, let vertex = waiting.popLast() {
            left -= 1
            let (best, second, partner) = look(Int(vertex))
            guard partner >= 0 else { continue }
            // Without this limit, a vertex with only one partner would bid everything it has.
            prices[partner] += min(best - second, 64 * step) + step
            if owner[partner] >= 0 { waiting.append(owner[partner]) }
            owner[partner] = vertex
        }
        return (0..<n).map { max(0, look($0).best) + prices[$0] }
    }

    /// The smallest raise: about the average difference between a vertex's best and second-best values.
    private func step() -> Weight {
        var sum: Weight = 0
        var count: Weight = 0
        for vertex in 0..<n where starts[vertex + 1] - starts[vertex] > 1 {
            let (best, second, _) = look(vertex)
            sum += best - second
            count += 1
        }
        return max(1, sum / max(1, count))
    }
}
