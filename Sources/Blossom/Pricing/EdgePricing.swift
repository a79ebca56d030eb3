/// Tracks which edges the search works on, and finds the other edges that its duals do not cover.
struct EdgePricing<Weight: MatchingWeight> {
    private let vertexCount: Int
    private let edges: [BlossomEdge<Weight>]
    private var isChosen: [Bool]

    /// With at most this many edges per vertex, the search works on all edges from the start.
    private static var few: Int { 16 }
    /// How many of each vertex's best edges the search starts with.
    private static var first: Int { 8 }
    /// How many edges per vertex may join in one round.
    private static var joining: Int { 3 }

    /// Chooses the edges with the least slack under `duals`, which cover all edges.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>], duals: [Weight]) {
        (self.vertexCount, self.edges) = (vertexCount, edges)
        guard edges.count > Self.few * vertexCount else {
            isChosen = edges.map { $0.weight > 0 }
            return
        }
        isChosen = Array(repeating: false, count: edges.count)
        var best = BestOfVertices<Weight>(vertexCount: vertexCount, each: Self.first)
        for (index, edge) in edges.enumerated() where edge.weight > 0 {
            best.offer(index, 2 * edge.weight - duals[Int(edge.u)] - duals[Int(edge.v)], edge.u, edge.v)
        }
        for index in best.indices { isChosen[Int(index)] = true }
    }

    /// The graph of the chosen edges, leaving out those at the vertices `without`.
    func graph(without: [Int32] = []) -> SparseGraph<Weight> {
        let chosen = edges.indices.filter { isChosen[$0] && !touches(edges[$0], without) }
        return SparseGraph(vertexCount: vertexCount, edges: edges, chosen: chosen.map(Int32.init))
    }

    @inline(__always)
    private func touches(_ edge: BlossomEdge<Weight>, _ vertices: [Int32]) -> Bool {
        !vertices.isEmpty && (vertices.contains(edge.u) || vertices.contains(edge.v))
    }

    /// What a solution's duals leave uncovered.
    struct Uncovered {
        /// The few worst edges of each vertex.
        let worst: [Int32]
        /// How much each vertex's dual must rise so that all edges are covered.
        let raises: [Weight]
        /// The least slack of any edge, counting vertex duals only, not those of sets.
        let least: Weight
    }

    /// Finds the edges that a solution's duals do not cover, ignoring those at the vertices `without`.
    func uncovered(_ solution: BlossomSolution<Weight>, without: [Int32] = []) -> Uncovered {
        let forest = solution.forest
        var worst = BestOfVertices<Weight>(vertexCount: vertexCount, each: Self.joining)
        var raises = [Weight](repeating: 0, count: vertexCount)
        var least = Weight.max
        for (index, edge) in edges.enumerated() where !touches(edge, without) {
            let own = forest.duals[edge.u] + forest.duals[edge.v] - 2 * edge.weight
            least = min(least, own)
            if own >= 0 { continue }
            let slack = own + forest.sharedSum(edge.u, edge.v)
            if slack >= 0 { continue }
            worst.offer(index, -slack, edge.u, edge.v)
            let missing = -slack - raises[Int(edge.u)] - raises[Int(edge.v)]
            if missing > 0 { raises[Int(edge.u)] += missing }
        }
        return Uncovered(worst: worst.indices, raises: raises, least: edges.isEmpty ? 0 : least)
    }

    mutating func join(_ indices: [Int32]) { for index in indices { isChosen[Int(index)] = true } }
}

extension BlossomSolution {
    /// The same solution with each vertex dual raised.
    func raised(by raises: [Weight]) -> BlossomSolution {
        BlossomSolution(
            mates: mates, vertexDuals: zip(vertexDuals, raises).map { $0 + $1 }, sets: sets,
            snapshots: snapshots)
    }
}

/// The few best edges of each vertex, by value.
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

    /// The indices of the edges kept, ascending, each once.
    var indices: [Int32] {
        var all: [Int32] = []
        for vertex in 0..<counts.count {
            for number in 0..<Int(counts[vertex]) { all.append(held[vertex * each + number]) }
        }
        all.sort()
        var result: [Int32] = []
        for index in all where index != result.last { result.append(index) }
        return result
    }

    /// Offers an edge to both of its ends.
    @inline(__always)
    mutating func offer(_ index: Int, _ value: Value, _ u: Int32, _ v: Int32) {
        offer(Int32(index), value, to: Int(u))
        offer(Int32(index), value, to: Int(v))
    }

    /// Keeps a vertex's values in descending order; among equals, the first to come stays first.
    @inline(__always)
    private mutating func offer(_ index: Int32, _ value: Value, to vertex: Int) {
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
        held[position] = index
    }
}
