/// An answer for a part when there is no time for any method, or none left.
extension PartAnswer {
    /// The best of several greedy choices, with an obvious bound at the first priorities, or that of `proof` if it
    /// is tighter. Nil if every greedy choice misses a `must_link`.
    ///
    /// - Parameters:
    ///   - near: Choices that some method had reached, each without links that share a vertex. For each of them
    ///     there is a greedy choice in which its links come before all others.
    ///   - proof: Duals that cover all links.
    init?(hasty program: PairingProgram, near: [[Int]] = [], proof: PartProof.Leaf? = nil) {
        self.init(program: program)
        let wished = program.linksByWish
        var incumbent = PartIncumbent()
        func offer(_ order: [Int]) {
            let choice = GreedyLinks.links(program, order: order, threeWay: wished.threeWay)
            incumbent.improve(choice, program)
            // Unlisted links become listed when they are taken.
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
    /// What obvious duals prove about any choice: every vertex contributes all it can.
    fileprivate var plainProof: PartProof.Leaf {
        var duals = plainDuals.prefix { $0 != nil }.compactMap { $0?.map(Int.init) }
        if duals.isEmpty, !weights.isEmpty { duals = [evenDuals] }
        return PartProof.Leaf(
            priorities: duals.map { .init(scale: 1, total: $0.reduce(0, +), vertices: $0) })
    }

    /// Duals for the first priority that cover every link: each vertex gets an even share of the weight of its
    /// largest link. An unlisted three-way link weighs at most half of its pairs, so it is covered if they are.
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
    /// Whether its bound is lower at the first priority where the two differ; a missing bound counts as infinite.
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
