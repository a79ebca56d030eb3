import Blossom

/// What weighted matching knows about a part that it can't solve alone: the optimal pairs without side rules, and
/// the duals and odd sets that prove them. The master starts from there.
struct CoreStart {
    /// The pairs that the matching takes, ascending.
    let taken: [Int]
    /// For each vertex, the few pairs with the least slack under the duals, ascending.
    let tight: [Int]
    /// Odd sets with a dual, limited in number: the largest and the small ones.
    let oddSets: [OddSet]

    /// How many pairs with the least slack each vertex contributes.
    private static let linksOfVertex = 8
    /// Sets with at most this many vertices come first, because fractional solutions violate them most often.
    private static let small = 9

    /// What a matching of a program's pairs tells the master; it takes `taken`.
    init<Weight>(_ taken: [Int], _ solution: BlossomSolution<Weight>, _ edges: [BlossomEdge<Weight>]) {
        self.taken = taken
        tight = solution.leastSlack(edges, each: Self.linksOfVertex)
        oddSets = Self.bounded(solution, vertexCount: solution.mates.count)
    }

    /// The sets that become rows: the small ones, and those that are in no other set, as long as there is room.
    private static func bounded<Weight>(_ solution: BlossomSolution<Weight>, vertexCount: Int) -> [OddSet] {
        var isPart = [Bool](repeating: false, count: solution.sets.count)
        for set in solution.sets { for child in set.children { isPart[child] = true } }
        let sizes = solution.setSizes
        let order = sizes.indices.filter { !isPart[$0] || sizes[$0] <= small }.sorted {
            (sizes[$0] > small ? 1 : 0, $0) < (sizes[$1] > small ? 1 : 0, $1)
        }
        return order.prefix(max(1, vertexCount / 2)).sorted().map {
            OddSet(vertices: solution.vertices(ofSet: $0))
        }
    }
}

extension PairingProgram {
    /// The pairs, without side rules.
    var pairsAlone: PairingProgram {
        let count = pairCount
        let none = LinkGroups(members: [], linkCount: count)
        return PairingProgram(
            vertexCount: vertexCount, links: Array(links[..<count]),
            weights: weights.map { Array($0[..<count]) },
            limits: none, limit: limit, pins: none)
    }

    /// The links of a program of pairs, as edges with one weight.
    func edges<Weight>(_ weights: LexicographicWeights<Weight>) -> [BlossomEdge<Weight>] {
        links.indices.map { BlossomEdge(links[$0].a, links[$0].b, weight: weights.weight($0, self)) }
    }
}
