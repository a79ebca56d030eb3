/// A matcher, all edges that it can be given, and the way to a matching of all vertices but a few.
struct PerfectSearch<Weight: MatchingWeight>: ~Copyable {
    let edges: [BlossomEdge<Weight>]
    private(set) var pricing: EdgePricing<Weight>
    private(set) var matcher: Matcher<Weight>
    /// Vertices that are left out, with all of their edges.
    private let without: [Int32]
    private(set) var bounds: Bounds

    /// What the duals prove, the best of all rounds so far, in halves.
    struct Bounds {
        /// No perfect matching weighs more than half of it.
        var perfect: Weight
        /// Nor does one in which one triple takes the place of an edge.
        var withTriple: Weight

        /// The bounds of duals of this value that cover every edge, of which the vertices' own leave over `least` of each:
        /// half of that is left over of a triple; see ``TriplePricing``.
        init(value: Weight, least: Weight) { (perfect, withTriple) = (value, value - (least >> 1)) }

        mutating func improve(by other: Bounds) {
            (perfect, withTriple) = (min(perfect, other.perfect), min(withTriple, other.withTriple))
        }
    }

    /// A search at its beginning. All weights must be so large that no dual comes to 0 where a perfect matching exists.
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

    /// Another search that goes on from where this one is, without some vertices.
    init(_ other: borrowing PerfectSearch, without: [Int32]) {
        edges = other.edges
        pricing = other.pricing
        self.without = without
        bounds = other.bounds
        matcher = Matcher(copying: other.matcher, other.pricing.graph(without: without))
        for vertex in without { matcher.isolate(vertex) }
    }

    /// The matching and the duals as they are.
    var solution: BlossomSolution<Weight> { matcher.solution() }

    /// The vertices without a mate that are not left out.
    var free: [Int32] {
        (0..<Int32(matcher.n)).filter { matcher.mate[$0] < 0 && !without.contains($0) }
    }

    /// How a search for a matching ends.
    enum End {
        case matched
        /// There is none.
        case impossible
        case stopped
    }

    /// Matches all vertices but `rest`, at the most weight, with duals that cover every edge.
    ///
    /// - Parameter shouldStop: Asked between searches, and told how many vertices are free and what is proved.
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
            for place in uncovered.worst { matcher.cover(edges[Int(place)]) }
        }
    }

    private mutating func matchOnChosen(allBut rest: Int, _ shouldStop: (Int) -> Bool) -> End {
        // Those who go far go last: by then there may be somebody near.
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

    /// The matching as it is, with duals that cover every edge, and what they prove.
    func covered() -> (solution: BlossomSolution<Weight>, bounds: Bounds) {
        let solution = self.solution
        let uncovered = pricing.uncovered(solution, without: without)
        return (solution.raised(by: uncovered.raises), uncovered.bounds(of: solution))
    }

    /// Lowers the dual of the one free vertex, all others moving with it; false where it came to an end before.
    mutating func lower(_ root: Int32, by distance: Weight, _ shouldStop: () -> Bool) -> Bool {
        guard matcher.search(from: root, furthest: distance) == .givenUp else { return false }
        return match(allBut: 1) { _, _ in shouldStop() } == .matched
    }

    /// A copy to come back to.
    func copy() -> PerfectSearch { PerfectSearch(self, without: without) }
}

extension EdgePricing.Uncovered {
    /// What the duals of a solution prove once they are raised.
    fileprivate func bounds(of solution: BlossomSolution<Weight>) -> PerfectSearch<Weight>.Bounds {
        .init(value: solution.dualValue + raises.reduce(0, +), least: least)
    }
}
