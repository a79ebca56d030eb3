import Linking

/// The start for solving a part: links taken, columns and odd sets, wherever they come from.
struct MasterStart: Sendable {
    /// A choice of links that keeps all rows; nil if none is known.
    var taken: [Int]?
    /// The first columns, ascending.
    var columns: [Int]
    /// The first odd sets.
    var oddSets: [OddSet] = []

    /// How many of each vertex's best links are among the first columns.
    private static let linksOfVertex = 6
}

extension MasterStart {
    /// A greedy choice, and the best links of each vertex.
    init(greedy program: PairingProgram) {
        let (pairs, threeWay) = program.linksByWish
        let order = pairs + threeWay
        taken =
            GreedyLinks.links(program, order: pairs, threeWay: threeWay)
            ?? GreedyLinks.links(program, order: order, threeWay: threeWay)
        var chosen = Set(taken ?? [])
        var count = [Int](repeating: 0, count: program.vertexCount)
        for link in order
        where program.links[link].vertices.contains(where: { count[$0] < Self.linksOfVertex }) {
            for vertex in program.links[link].vertices { count[vertex] += 1 }
            chosen.insert(link)
        }
        columns = chosen.sorted()
        // If the number of vertices is odd, all of them form an odd set, which is often the one that matters.
        if program.vertexCount % 2 == 1, program.vertexCount > 1 {
            oddSets = [OddSet(vertices: (0..<Int32(program.vertexCount)).map { $0 })]
        }
    }
}

extension MasterStart {
    /// Starts from weighted matching or from a greedy choice, whichever is better; from the greedy one if there is
    /// no matching.
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
