/// What can be said of a part when there is no time for any method, or no more.
extension PartAnswer {
    /// The best of the greedy choices, and a bound at the first priorities that is plain to see, or that of `proof` where it
    /// is tighter; nil where every greedy choice leaves a `must_link` out.
    ///
    /// - Parameters:
    ///   - near: Links that some method had come to, no two of which meet; they go before all others in one of the choices.
    ///   - proof: Duals that cover all links.
    init?(hasty program: PairingProgram, near: [Int] = [], proof: PartProof.Leaf? = nil) {
        let wished = program.linksByWish
        var incumbent = PartIncumbent()
        for first in near.isEmpty ? [[]] : [near.sorted { program.worth($0, isBelow: $1) }, []] {
            incumbent.improve(
                GreedyLinks.links(program, order: first + wished.pairs, threeWay: wished.threeWay), program)
        }
        guard let taken = incumbent.taken else { return nil }
        var widened = program
        self.init(program: program, taken: taken)
        if let more = widened.taking(in: taken), widened.isFeasible(more) {
            (self.program, self.taken) = (widened, more)
        }
        let plain = program.plainProof
        root = proof.map { $0.isTighter(than: plain) ? $0 : plain } ?? plain
    }
}

extension PairingProgram {
    /// What is proved of any choice by duals that are plain to see: every vertex brings what it can.
    fileprivate var plainProof: PartProof.Leaf {
        var duals = plainDuals.prefix { $0 != nil }.compactMap { $0?.map(Int.init) }
        if duals.isEmpty, !weights.isEmpty { duals = [evenDuals] }
        return PartProof.Leaf(
            priorities: duals.map { .init(scale: 1, total: $0.reduce(0, +), vertices: $0) })
    }

    /// Duals of the first priority that cover every link: each vertex bears its even share of what the largest of its
    /// links counts. A three-way link that is not listed counts at most half of its pairs, and is covered with them.
    private var evenDuals: [Int] {
        var duals = [Int](repeating: 0, count: vertexCount)
        for (link, weight) in zip(links, weights[0]) where weight > 0 {
            let share = (Int(weight) + link.size - 1) / link.size
            for vertex in link.vertices { duals[vertex] = max(duals[vertex], share) }
        }
        return duals
    }
}

extension PartProof.Leaf {
    /// Whether its bound is lower at the first priority at which the two are not alike; what is not said is no bound.
    fileprivate func isTighter(than other: PartProof.Leaf) -> Bool {
        for (mine, theirs) in zip(priorities, other.priorities) {
            let (x, y) = (
                Int128(mine.total) * Int128(theirs.scale), Int128(theirs.total) * Int128(mine.scale)
            )
            if x != y { return x < y }
        }
        return priorities.count > other.priorities.count
    }
}
