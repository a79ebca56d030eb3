/// Which of a graph's edges the search works on, and which others its duals do not cover.
struct EdgePricing<Weight: MatchingWeight> {
    private let vertexCount: Int
    private let edges: [BlossomEdge<Weight>]
    private var isChosen: [Bool]

    /// Fewer edges a vertex than this are all worked on from the beginning.
    private static var few: Int { 16 }
    /// So many of the best edges of each vertex are there at the beginning.
    private static var first: Int { 8 }
    /// At most so many edges a vertex join in a round.
    private static var joining: Int { 3 }

    /// Chooses the edges that `duals`, which cover all of them, leave least slack.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], duals: [Weight]) {
        (self.vertexCount, self.edges) = (vertexCount, edges)
        guard edges.count > Self.few * vertexCount else {
            isChosen = edges.map { $0.weight > 0 }
            return
        }
        isChosen = Array(repeating: false, count: edges.count)
        var best = BestOfVertices<Weight>(vertexCount: vertexCount, each: Self.first)
        for (place, edge) in edges.enumerated() where edge.weight > 0 {
            best.offer(place, 2 * edge.weight - duals[Int(edge.u)] - duals[Int(edge.v)], edge.u, edge.v)
        }
        for place in best.places { isChosen[Int(place)] = true }
    }

    /// The graph of the chosen edges, without those of some vertices.
    func graph(without: [Int32] = []) -> SparseGraph<Weight> {
        let chosen = edges.indices.filter { isChosen[$0] && !touches(edges[$0], without) }
        return SparseGraph(vertexCount: vertexCount, edges: edges, chosen: chosen.map(Int32.init))
    }

    @inline(__always)
    private func touches(_ edge: BlossomEdge<Weight>, _ vertices: [Int32]) -> Bool {
        !vertices.isEmpty && (vertices.contains(edge.u) || vertices.contains(edge.v))
    }

    /// What duals leave uncovered.
    struct Uncovered {
        /// The worst few edges of each vertex.
        let worst: [Int32]
        /// By how much the dual of each vertex has to rise so that all edges are covered.
        let raises: [Weight]
        /// The least that the vertices' own duals leave over of an edge, without those of sets.
        let least: Weight
    }

    /// The edges that the duals of a solution do not cover, but for those of some vertices.
    func uncovered(_ solution: BlossomSolution<Weight>, without: [Int32] = []) -> Uncovered {
        let forest = solution.forest
        var worst = BestOfVertices<Weight>(vertexCount: vertexCount, each: Self.joining)
        var raises = [Weight](repeating: 0, count: vertexCount)
        var least = Weight.max
        for (place, edge) in edges.enumerated() where !touches(edge, without) {
            let own = forest.duals[edge.u] + forest.duals[edge.v] - 2 * edge.weight
            least = min(least, own)
            if own >= 0 { continue }
            let slack = own + forest.sharedSum(edge.u, edge.v)
            if slack >= 0 { continue }
            worst.offer(place, -slack, edge.u, edge.v)
            let missing = -slack - raises[Int(edge.u)] - raises[Int(edge.v)]
            if missing > 0 { raises[Int(edge.u)] += missing }
        }
        return Uncovered(worst: worst.places, raises: raises, least: edges.isEmpty ? 0 : least)
    }

    mutating func join(_ places: [Int32]) { for place in places { isChosen[Int(place)] = true } }
}

extension BlossomSolution {
    /// The same with the duals of vertices raised.
    func raised(by raises: [Weight]) -> BlossomSolution {
        BlossomSolution(
            mates: mates, vertexDuals: zip(vertexDuals, raises).map { $0 + $1 }, sets: sets,
            onTheWay: onTheWay)
    }
}

/// The few best edges of each vertex, by a value.
struct BestOfVertices<Value: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
    private let each: Int
    private var counts: FlatArray<UInt8>
    private var held: FlatArray<Int32>
    private var values: FlatArray<Value>

    init(vertexCount: Int, each: Int) {
        self.each = each
        counts = FlatArray(repeating: 0, count: vertexCount)
        held = FlatArray(repeating: 0, count: vertexCount * each)
        values = FlatArray(repeating: 0, count: vertexCount * each)
    }

    /// The places held, ascending, each once.
    var places: [Int32] {
        var all: [Int32] = []
        for vertex in 0..<counts.count {
            for number in 0..<Int(counts[vertex]) { all.append(held[vertex * each + number]) }
        }
        all.sort()
        var result: [Int32] = []
        for place in all where place != result.last { result.append(place) }
        return result
    }

    /// Offers an edge to both of its ends.
    @inline(__always)
    mutating func offer(_ place: Int, _ value: Value, _ u: Int32, _ v: Int32) {
        offer(Int32(place), value, to: Int(u))
        offer(Int32(place), value, to: Int(v))
    }

    /// Values of a vertex are kept in descending order; among equals the first that came stays before.
    @inline(__always)
    private mutating func offer(_ place: Int32, _ value: Value, to vertex: Int) {
        let begin = vertex * each
        var count = Int(counts[vertex])
        if count == each {
            guard value > values[begin + count - 1] else { return }
            count -= 1
        } else {
            counts[vertex] += 1
        }
        var position = begin + count
        while position > begin, values[position - 1] < value {
            values[position] = values[position - 1]
            held[position] = held[position - 1]
            position -= 1
        }
        values[position] = value
        held[position] = place
    }
}
