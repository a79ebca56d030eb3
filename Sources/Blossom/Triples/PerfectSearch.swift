/// A matcher, all edges that it can be given, and the way to a matching of all vertices but a few.
struct PerfectSearch<Weight: MatchingWeight>: ~Copyable {
    let edges: [BlossomEdge<Weight>]
    private(set) var pricing: EdgePricing<Weight>
    private(set) var matcher: Matcher<Weight>
    /// Vertices that are left out, with all of their edges.
    private let without: [Int32]

    /// A search at its beginning. All weights must be so large that no dual comes to 0 where a perfect matching exists.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>]) {
        let duals = DualSweeps.duals(vertexCount: vertexCount, edges: edges)
        self.edges = edges
        without = []
        pricing = EdgePricing(vertexCount: vertexCount, edges: edges, duals: duals)
        matcher = Matcher(pricing.graph())
        matcher.start(duals)
    }

    /// Another search that goes on from where this one is, without some vertices.
    init(_ other: borrowing PerfectSearch, without: [Int32]) {
        edges = other.edges
        pricing = other.pricing
        self.without = without
        matcher = Matcher(copying: other.matcher, other.pricing.graph(without: without))
        for vertex in without { matcher.isolate(vertex) }
    }

    /// The matching and the duals as they are.
    var solution: BlossomSolution<Weight> { matcher.solution() }

    /// The vertices without a mate that are not left out.
    var free: [Int32] {
        (0..<Int32(matcher.n)).filter { matcher.mate[$0] < 0 && !without.contains($0) }
    }

    /// Matches all vertices but `rest`, at the most weight, with duals that cover every edge.
    ///
    /// - Returns: False where that can't be, or `shouldStop` said so.
    mutating func match(allBut rest: Int, _ shouldStop: () -> Bool) -> Bool {
        while true {
            guard matchOnChosen(allBut: rest, shouldStop) else { return false }
            let joining = pricing.improving(solution, without: without)
            if joining.isEmpty { return true }
            pricing.join(joining)
            matcher.replaceGraph(pricing.graph(without: without))
            for place in joining { matcher.cover(edges[Int(place)]) }
        }
    }

    private mutating func matchOnChosen(allBut rest: Int, _ shouldStop: () -> Bool) -> Bool {
        // Those who go far go last: by then there may be somebody near.
        var mostNodes = 200
        var waiting = free
        while waiting.count > rest {
            var left = waiting.count
            for vertex in waiting where matcher.mate[vertex] < 0 && left > rest {
                if shouldStop() { return false }
                switch matcher.search(from: vertex, mostNodes: mostNodes) {
                case .matched: left -= 2
                case .freed: return false
                case .givenUp: break
                }
            }
            waiting = free
            mostNodes = mostNodes > matcher.n ? .max : mostNodes * 4
        }
        return true
    }

    /// Lowers the dual of the one free vertex, all others moving with it; false where it came to an end before.
    mutating func lower(_ root: Int32, by distance: Weight, _ shouldStop: () -> Bool) -> Bool {
        guard matcher.search(from: root, furthest: distance) == .givenUp else { return false }
        return match(allBut: 1, shouldStop)
    }

    /// A copy to come back to.
    func copy() -> PerfectSearch { PerfectSearch(self, without: without) }
}
