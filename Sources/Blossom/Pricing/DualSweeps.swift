/// Duals that cover every edge, near the best of those without odd sets, for the search to begin with.
///
/// On the graph that holds every vertex twice, with every edge in both directions, vertices bid for partners: who is
/// without one raises the price of the partner that leaves it most, by as much as makes it no better than the second
/// best, and a little more; who had that partner bids again. What a vertex can get at the prices, and its own price,
/// together cover all of its edges, in halves.
///
/// - Source: the auction algorithm, Bertsekas (1988), ended early: nobody relies on how good the duals are.
struct DualSweeps<Weight: MatchingWeight>: ~Copyable {
    private let n: Int
    private let starts: FlatArray<Int32>
    private let heads: FlatArray<Int32>
    private let weights: FlatArray<Weight>
    private var prices: FlatArray<Weight>

    /// So many bids are made for each vertex, on average.
    private static var bids: Int { 12 }

    /// Duals that cover every edge, in halves.
    static func duals(vertexCount: Int, edges: [BlossomEdge<Weight>]) -> [Weight] {
        var sweeps = DualSweeps(vertexCount: vertexCount, edges: edges)
        return sweeps.duals()
    }

    private init(vertexCount: Int, edges: [BlossomEdge<Weight>]) {
        n = vertexCount
        let chosen = edges.indices.filter { edges[$0].weight > 0 }.map(Int32.init)
        var places = ArcPlaces(vertexCount: n, edges: edges, chosen: chosen)
        var heads = FlatArray<Int32>(repeating: 0, count: places.count)
        var weights = FlatArray<Weight>(repeating: 0, count: places.count)
        for place in chosen {
            let edge = edges[Int(place)]
            let (there, back) = places.take(edge)
            (heads[there], weights[there]) = (edge.v, edge.weight)
            (heads[back], weights[back]) = (edge.u, edge.weight)
        }
        starts = places.starts
        self.heads = heads
        self.weights = weights
        prices = FlatArray(repeating: 0, count: n)
    }

    /// The best and the second best that a vertex can get at the prices, and the partner of the best.
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

    /// Bids, and then reads the duals.
    private mutating func duals() -> [Weight] {
        let step = self.step()
        var owner = FlatArray<Int32>(repeating: -1, count: n)
        var waiting = Array((0..<Int32(n)).reversed())
        var left = Self.bids * n
        while left > 0, let vertex = waiting.popLast() {
            left -= 1
            let (best, second, partner) = look(Int(vertex))
            guard partner >= 0 else { continue }
            // Who has one partner only would else bid all that it has.
            prices[partner] += min(best - second, 64 * step) + step
            if owner[partner] >= 0 { waiting.append(owner[partner]) }
            owner[partner] = vertex
        }
        return (0..<n).map { max(0, look($0).best) + prices[$0] }
    }

    /// The least raise: about as much as the best and the second best of a vertex differ.
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
