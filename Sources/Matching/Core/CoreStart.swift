import Blossom
import Linking

/// What weighted matching knows of a part that it can't solve alone: the best choice of pairs where no side rule
/// counts, and duals and odd sets that prove it. The master goes on from there.
struct CoreStart {
    /// The pairs that the matching takes, ascending.
    let taken: [Int]
    /// Of each vertex the few pairs that the duals leave least slack, ascending.
    let tight: [Int]
    /// Odd sets with a dual, a bounded number: the largest and the small ones.
    let oddSets: [OddSet]

    /// How many of the pairs of least slack of each vertex are told.
    private static let linksOfVertex = 8
    /// The sets of so many vertices are told first, for they are what a fractional choice breaks most often.
    private static let small = 9

    /// What a matching of a program's pairs tells, which takes `taken`.
    init<Weight>(_ taken: [Int], _ solution: BlossomSolution<Weight>, _ edges: [BlossomEdge<Weight>]) {
        self.taken = taken
        tight = solution.leastSlack(edges, each: Self.linksOfVertex)
        oddSets = Self.bounded(solution, vertexCount: solution.mates.count)
    }

    /// The sets that become rows: those in no other, and of the others the small ones, as long as there is room.
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
    /// The pairs, and no side rules.
    var pairsAlone: PairingProgram {
        let count = pairCount
        let none = LinkGroups(members: [], linkCount: count)
        return PairingProgram(
            vertexCount: vertexCount, links: Array(links[..<count]),
            weights: weights.map { Array($0[..<count]) },
            limits: none, limit: limit, pins: none)
    }

    /// The links of a program of pairs as edges of one weight.
    func edges<Weight>(_ weights: LexicographicWeights<Weight>) -> [BlossomEdge<Weight>] {
        links.indices.map { BlossomEdge(links[$0].a, links[$0].b, weight: weights.weight($0, self)) }
    }
}

extension MasterStart {
    /// What weighted matching and a greedy choice begin with, whichever is better; the greedy one alone where there is no
    /// matching.
    init(_ program: PairingProgram, core: CoreStart?, _ control: SolveControl) {
        self.init(greedy: program)
        guard let core else { return }
        columns = Set(columns + core.taken + core.tight).sorted()
        var incumbent = PartIncumbent()
        incumbent.improve(taken, program)
        LimitPrices(program, among: columns, control).improve(
            &incumbent, from: Array(repeating: 0, count: program.limits.members.count), step: 32)
        taken = incumbent.taken
        let known = Set(oddSets)
        oddSets += core.oddSets.filter { !known.contains($0) }
    }
}
