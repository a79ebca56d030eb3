/// What can be said of a part when there is no time for any method, or no more.
extension PartAnswer {
    /// The best of the greedy choices, and a bound at the first priorities that is plain to see, or that of `proof` where it
    /// is tighter; nil where every greedy choice leaves a `must_link` out.
    ///
    /// - Parameters:
    ///   - near: Choices that some method had come to, in each of which no two links meet. For each of them there is a greedy
    ///     choice in which its links go before all others.
    ///   - proof: Duals that cover all links.
    init?(hasty program: PairingProgram, near: [[Int]] = [], proof: PartProof.Leaf? = nil) {
        self.init(program: program)
        let wished = program.linksByWish
        var incumbent = PartIncumbent()
        func offer(_ order: [Int]) {
            let choice = GreedyLinks.links(program, order: order, threeWay: wished.threeWay)
            incumbent.improve(choice, program)
            // Those that are not listed are so once they are taken.
            var widened = program
            guard let choice, let wide = widened.taking(in: choice) else { return }
            incumbent.improve(wide, widened)
            if incumbent.taken == wide { self.program = widened }
        }
        offer(wished.pairs)
        for choice in near where !choice.isEmpty { offer(GreedyLinks.order(program, first: choice)) }
        taken = incumbent.taken
        if taken == nil { return nil }
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
