/// A matcher with pricing over all edges, which matches all vertices but a given few.
struct PerfectSearch<Weight: MatchingWeight>: ~Copyable {
    let edges: [BlossomEdge<Weight>]
    private(set) var pricing: EdgePricing<Weight>
    private(set) var matcher: Matcher<Weight>
    /// Vertices left out, with all their edges.
    private let without: [Int32]
    private(set) var bounds: Bounds

    /// What the duals prove, in halves; the best of all rounds so far.
    struct Bounds {
        /// No perfect matching weighs more than half of this.
        var perfect: Weight
        /// No perfect matching with a triple weighs more than half of this.
        var withTriple: Weight

        /// The bounds from duals of this value that cover every edge, if the vertex duals alone leave each edge a
        /// slack of at least `least`. A triple then has at least half that slack; see ``TriplePricing``.
        init(value: Weight, least: Weight) { (perfect, withTriple) = (value, value - (least >> 1)) }

        mutating func improve(by other: Bounds) {
            (perfect, withTriple) = (min(perfect, other.perfect), min(withTriple, other.withTriple))
        }
    }

    /// A new search. All weights must be so large that no dual reaches 0 if a perfect matching exists.
    init(vertexCount: Int, edges: [BlossomEdge<Weight>]) {
        let duals = DualSweeps.duals(vertexCount: vertexCount, edges: edges)
        self.edges = edges
        without = []
        pricing = EdgePricing(vertexCount: vertexCount, edges: edges, duals: duals)
        matcher = Matcher(pricing.graph())
        matcher.start(duals)
        bounds = Bounds(
            value: duals.reduce(0, +),
            least: edges.reduce(.max) { min($0, duals[Int($1.u)] + duals[Int($1.v)] - 2 * $1.weight) })
    }

    /// A search that continues from the state of another one, without some vertices.
    init(_ other: borrowing PerfectSearch, without: [Int32]) {
        edges = other.edges
        pricing = other.pricing
        self.without = without
        bounds = other.bounds
        matcher = Matcher(copying: other.matcher, other.pricing.graph(without: without))
        for vertex in without { matcher.isolate(vertex) }
    }

    /// The current matching and duals.
    var solution: BlossomSolution<Weight> { matcher.solution() }

    /// The vertices without a mate, except those left out.
    var free: [Int32] {
        (0..<Int32(matcher.n)).filter { matcher.mate[$0] < 0 && !without.contains($0) }
    }

    /// The outcome of a search for a matching.
    enum End {
        case matched
        /// No such matching exists.
        case impossible
        case stopped
    }

    /// Matches all vertices but `rest`, with maximum weight and duals that cover every edge.
    ///
    /// - Parameter shouldStop: Called between searches with the number of free vertices and the bounds so far.
    mutating func match(allBut rest: Int, _ shouldStop: (_ free: Int, _ bounds: Bounds) -> Bool) -> End {
        while true {
            let known = bounds
            let end = matchOnChosen(allBut: rest) { shouldStop($0, known) }
            guard end == .matched else { return end }
            let solution = self.solution
            let uncovered = pricing.uncovered(solution, without: without)
            if uncovered.worst.isEmpty { return .matched }
            bounds.improve(by: uncovered.bounds(of: solution))
            pricing.join(uncovered.worst)
            matcher.replaceGraph(pricing.graph(without: without))
            for index in uncovered.worst { matcher.cover(edges[Int(index)]) }
        }
    }

    private mutating func matchOnChosen(allBut rest: Int, _ shouldStop: (Int) -> Bool) -> End {
        // Vertices that need a large tree go last: by then a partner may be near.
        var mostNodes = 200
        var waiting = free
        while waiting.count > rest {
            var left = waiting.count
            for vertex in waiting where matcher.mate[vertex] < 0 && left > rest {
                matcher.begin()
                if shouldStop(left) { return .stopped }
                switch matcher.search(from: vertex, mostNodes: mostNodes) {
                case .matched: left -= 2
                case .freed: return .impossible
                case .givenUp: break
                }
            }
            waiting = free
            mostNodes = mostNodes > matcher.n ? .max : mostNodes * 4
        }
        return .matched
    }

    /// The current matching, with duals raised until they cover every edge, and what they prove.
    func covered() -> (solution: BlossomSolution<Weight>, bounds: Bounds) {
        let solution = self.solution
        let uncovered = pricing.uncovered(solution, without: without)
        return (solution.raised(by: uncovered.raises), uncovered.bounds(of: solution))
    }

    /// Lowers the dual of the one free vertex; all other duals move with it. False if the search ended before that.
    mutating func lower(_ root: Int32, by distance: Weight, _ shouldStop: () -> Bool) -> Bool {
        guard matcher.search(from: root, furthest: distance) == .givenUp else { return false }
        return match(allBut: 1) { _, _ in shouldStop() } == .matched
    }

    /// A copy to return to.
    func copy() -> PerfectSearch { PerfectSearch(self, without: without) }
}

extension EdgePricing.Uncovered {
    /// What a solution's duals prove once they are raised to cover all edges.
    fileprivate func bounds(of solution: BlossomSolution<Weight>) -> PerfectSearch<Weight>.Bounds {
        .init(value: solution.dualValue + raises.reduce(0, +), least: least)
    }
}
