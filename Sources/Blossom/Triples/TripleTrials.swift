/// The state of ``matchingWithTriple(vertexCount:edges:isAllowed:mostTried:watch:)``.
///
/// Every weight is raised by the same even number, so that no dual reaches 0 while the matcher matches all vertices
/// but one. All plans gain the same weight.
struct TripleTrials<Weight: MatchingWeight>: ~Copyable {
    private let n: Int
    private let edges: [BlossomEdge<Weight>]
    private let pricing: TriplePricing<Weight>
    private let raised: RaisedWeights<Weight>
    private var search: PerfectSearch<Weight>
    private var best: Plan?
    /// Whether the caller has asked to stop.
    private var isStopped = false

    private struct Plan {
        let triple: VertexTriple
        let mates: [Int32]
        let doubledWeight: Weight
    }

    /// Duals that cover every edge, with the smallest slack of any triple under them.
    private struct Base {
        let solution: BlossomSolution<Weight>
        let value: Weight
        let leastSlack: Weight

        /// An upper bound on twice a plan's weight.
        var bound: Weight { value - leastSlack }
    }

    /// The largest number of triples in one list.
    private static var longestList: Int { 100_000 }

    init(vertexCount: Int, edges: [BlossomEdge<Weight>], isAllowed: [Bool]) {
        n = vertexCount
        raised = RaisedWeights(vertexCount: vertexCount, edges)
        self.edges = raised.edges
        pricing = TriplePricing(vertexCount: vertexCount, edges: self.edges, isAllowed: isAllowed)
        search = PerfectSearch(vertexCount: vertexCount, edges: self.edges)
    }

    /// The progress while triples are tried, or about to be.
    private func progress(_ base: Base?, tried: Int?) -> SearchProgress<Weight> {
        SearchProgress(
            settled: n, vertexCount: n, tried: tried,
            best: best.map { raised.lowered($0.doubledWeight) >> 1 },
            bound: raised.lowered(base?.bound ?? search.bounds.withTriple) >> 1)
    }

    mutating func solve(
        mostTried: Int, _ watch: (SearchProgress<Weight>) -> Bool
    ) -> TripleMatching<Weight>? {
        let (n, raised) = (n, raised)
        let end = search.match(allBut: 1) { free, bounds in
            watch(
                SearchProgress(
                    settled: n - free, vertexCount: n, bound: raised.lowered(bounds.withTriple) >> 1))
        }
        if end == .stopped { return unfinished() }
        guard end == .matched, var base = descend(watch) else { return nil }
        var tried: [TripleMatching<Weight>.TriedTriple] = []
        var coverings: [BlossomSolution<Weight>] = []
        while true {
            isStopped = isStopped || watch(progress(base, tried: tried.count))
            if isStopped, best != nil { return answer(base, nil) }
            // Without a plan yet, take the triples whose slack is close to the smallest.
            let limit = best.map { base.value - $0.doubledWeight } ?? base.leastSlack + raised.spread / 64
            guard !isStopped,
                let list = pricing.triples(base.solution.forest, below: limit, most: Self.longestList)
            else {
                return isStopped ? unfinished() : nil
            }
            guard let next = list.first(where: { priced in !tried.contains { $0.triple == priced.triple } })
            else {
                return answer(base, tried)
            }
            if let proof = proof(of: next.triple, by: coverings) {
                tried.append(proof)
                continue
            }
            guard coverings.count < mostTried else { return nil }
            guard let (attempt, covering) = attempt(next.triple, progress(base, tried: tried.count), watch)
            else {
                if isStopped { continue }
                return nil
            }
            coverings.append(covering)
            if let other = self.base(covering), other.bound < base.value - next.slack {
                base = other
                tried = []
            } else {
                tried.append(attempt)
            }
        }
    }

    /// The result of a stop before the first plan: a matching, and what its duals prove.
    private func unfinished() -> TripleMatching<Weight> {
        let (solution, bounds) = search.covered()
        let base = Base(
            solution: solution, value: bounds.perfect, leastSlack: bounds.perfect - bounds.withTriple)
        let bound = proof(base, slack: base.leastSlack)
        var doubledWeight: Weight = 0
        for edge in edges where solution.mates[Int(edge.u)] == edge.v {
            doubledWeight += 2 * (edge.weight - raised.offset)
        }
        return TripleMatching(
            triple: nil, mates: solution.mates, weight: doubledWeight / 2, general: bound, unbranched: bound,
            tried: [], snapshots: solution.snapshots)
    }

    /// The duals with the lowest bound among those that the free vertex's tree passes through.
    private mutating func descend(_ watch: (SearchProgress<Weight>) -> Bool) -> Base? {
        guard var lowest = base(search.solution) else { return nil }
        noteWithFreeVertex(lowest.solution)
        var saved = search.copy()
        var (distance, misses) = (max(1, raised.spread / 64), 0)
        while misses < 3, let root = search.free.first {
            let progress = progress(lowest, tried: nil)
            guard search.lower(root, by: distance, { watch(progress) }), let next = base(search.solution)
            else { break }
            if next.bound < lowest.bound {
                (lowest, misses) = (next, 0)
                noteWithFreeVertex(next.solution)
                saved = search.copy()
            } else {
                misses += 1
            }
            distance *= 2
        }
        search = saved
        return lowest
    }

    /// The duals with their smallest triple slack; nil if too many triples have little slack.
    private func base(_ solution: BlossomSolution<Weight>) -> Base? {
        let value = solution.dualValue
        var limit = max(2, raised.spread / 256)
        while true {
            guard let list = pricing.triples(solution.forest, below: limit, most: Self.longestList) else {
                return nil
            }
            if let first = list.first {
                return Base(solution: solution, value: value, leastSlack: first.slack)
            }
            // No slack exceeds this, so there is no triple at all, and any bound holds.
            if limit > 64 * raised.offset { return Base(solution: solution, value: value, leastSlack: limit) }
            limit *= 4
        }
    }

    /// Notes the best plan in which the free vertex joins two vertices that are matched with each other.
    private mutating func noteWithFreeVertex(_ solution: BlossomSolution<Weight>) {
        guard let root = search.free.first else { return }
        var (ofRoot, ofMate) = ([Weight?](repeating: nil, count: n), [Weight?](repeating: nil, count: n))
        var total: Weight = 0
        for edge in edges {
            if edge.u == root { ofRoot[Int(edge.v)] = edge.weight }
            if edge.v == root { ofRoot[Int(edge.u)] = edge.weight }
            if solution.mates[Int(edge.u)] == edge.v {
                ofMate[Int(min(edge.u, edge.v))] = edge.weight
                total += edge.weight
            }
        }
        for vertex in 0..<Int32(n) {
            let mate = solution.mates[Int(vertex)]
            guard let weight = ofMate[Int(vertex)], let one = ofRoot[Int(vertex)],
                let other = ofRoot[Int(mate)]
            else {
                continue
            }
            let triple = VertexTriple(root, vertex, mate)
            guard pricing.allows(triple) else { continue }
            let doubledWeight = 2 * (total - weight + ((weight + one + other) >> 1))
            if let best, best.doubledWeight >= doubledWeight { continue }
            var rest = solution.mates
            (rest[Int(vertex)], rest[Int(mate)]) = (-1, -1)
            best = Plan(triple: triple, mates: rest, doubledWeight: doubledWeight)
        }
    }

    /// A proof about a triple by the duals of earlier tries, if they suffice. The duals for one triple often serve
    /// for its neighbours.
    private func proof(of triple: VertexTriple, by coverings: [BlossomSolution<Weight>])
        -> TripleMatching<Weight>.TriedTriple?
    {
        guard let best, let doubledWeight = pricing.doubledWeight(triple) else { return nil }
        for covering in coverings.reversed() {
            let tripleDual = doubledWeight - covering.forest.cover(triple)
            let bound = covering.dualValue + tripleDual
            if bound <= best.doubledWeight {
                return TripleMatching<Weight>.TriedTriple(
                    triple: triple, vertexDuals: covering.vertexDuals.map { $0 - raised.offset },
                    sets: covering.sets,
                    tripleDual: tripleDual, bound: raised.lowered(bound))
            }
        }
        return nil
    }

    /// The best plan with this triple, its proof, and duals that cover every edge. Nil if there is no such plan, or
    /// after a stop.
    private mutating func attempt(
        _ triple: VertexTriple, _ progress: SearchProgress<Weight>, _ watch: (SearchProgress<Weight>) -> Bool
    ) -> (TripleMatching<Weight>.TriedTriple, BlossomSolution<Weight>)? {
        var trial = PerfectSearch(search, without: triple.vertices)
        let end = trial.match(allBut: 0) { _, _ in watch(progress) }
        guard end == .matched else {
            isStopped = end == .stopped
            return nil
        }
        let solution = trial.solution
        // No edge at the triple's own vertices is taken, so their duals only have to cover those edges.
        var duals = solution.vertexDuals
        for vertex in triple.vertices { duals[Int(vertex)] = 0 }
        var inside: Weight = 0
        for edge in edges {
            let (hasU, hasV) = (triple.vertices.contains(edge.u), triple.vertices.contains(edge.v))
            guard hasU || hasV else { continue }
            if hasU, hasV { inside += edge.weight }
            let raised = Int(hasU ? edge.u : edge.v)
            duals[raised] = max(duals[raised], 2 * edge.weight - duals[Int(hasU ? edge.v : edge.u)])
        }
        let covering = BlossomSolution(mates: solution.mates, vertexDuals: duals, sets: solution.sets)
        let tripleDual = triple.vertices.reduce(2 * (inside >> 1)) { $0 - duals[Int($1)] }
        let doubledWeight = covering.dualValue + tripleDual
        if best.map({ $0.doubledWeight < doubledWeight }) ?? true {
            best = Plan(triple: triple, mates: solution.mates, doubledWeight: doubledWeight)
        }
        let attempt = TripleMatching<Weight>.TriedTriple(
            triple: triple, vertexDuals: duals.map { $0 - raised.offset }, sets: solution.sets,
            tripleDual: tripleDual,
            bound: raised.lowered(doubledWeight))
        return (attempt, covering)
    }

    /// The best plan, if there is one, and what is proved; `tried` is nil if triples remain untried.
    private func answer(_ base: Base, _ tried: [TripleMatching<Weight>.TriedTriple]?) -> TripleMatching<
        Weight
    >? {
        guard let best else { return nil }
        let unbranched = proof(base, slack: min(base.leastSlack, base.value - best.doubledWeight))
        return TripleMatching(
            triple: best.triple, mates: best.mates, weight: raised.lowered(best.doubledWeight) / 2,
            // Every untried triple has at least the slack that closes the gap.
            general: tried == nil ? unbranched : proof(base, slack: base.value - best.doubledWeight),
            unbranched: unbranched, tried: tried ?? [], snapshots: base.solution.snapshots)
    }

    /// Duals that cover all triples of at least this slack: every vertex's dual falls by it, and the dual of the
    /// set of all vertices rises by twice as much.
    private func proof(_ base: Base, slack: Weight) -> TripleMatching<Weight>.GeneralProof {
        .init(
            vertexDuals: base.solution.vertexDuals.map { $0 - raised.offset - slack },
            sets: base.solution.sets,
            wholeSetDual: 2 * slack, bound: raised.lowered(base.value - slack))
    }
}
