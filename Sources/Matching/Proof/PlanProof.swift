/// The proofs of all parts combined into a proof about the whole choice of links.
///
/// Parts share no row and no candidate, so their duals are used together at a common scale, and their bounds add
/// up. Leaves of different parts combine. A part is branched only if the bounds of the others do not close the leaf
/// already.
struct PlanProof: Sendable {
    /// One leaf of the whole: one leaf of each part.
    struct WholeLeaf: Sendable {
        let parts: [PartProof.Leaf]
        /// How many priorities have duals: up to the one that closes the leaf, or the first that stays open.
        let priorities: Int
        let isClosed: Bool
    }

    /// The choice's value at each priority.
    let objectives: [Int]
    private(set) var leaves: [WholeLeaf] = []
    private let answers: [PartAnswer]

    /// The largest number of leaves of the whole; if there would be more, the parts' roots are used instead.
    private static let mostLeaves = 2000
    /// The largest scale, which keeps sums within the range of `Int`.
    private static let largestScale = 1 << 24

    /// Combines what is known about the parts, whose choices together have the values `objectives`.
    init(_ answers: [PartAnswer], objectives: [Int]) {
        (self.answers, self.objectives) = (answers, objectives)
        let roots = answers.map(\.root)
        if !combine(roots, from: 0) {
            let (count, isClosed) = reach(roots)
            leaves = [WholeLeaf(parts: roots, priorities: count, isClosed: isClosed)]
        }
    }

    /// Adds the leaves that `chosen` stands for: just itself if it is closed or no part is left to branch. Returns
    /// false if there are too many.
    private mutating func combine(_ chosen: [PartProof.Leaf], from first: Int) -> Bool {
        let (count, isClosed) = reach(chosen)
        let next = isClosed ? nil : answers.indices.dropFirst(first).first { answers[$0].branched != nil }
        guard let next, let branched = answers[next].branched else {
            leaves.append(WholeLeaf(parts: chosen, priorities: count, isClosed: isClosed))
            return leaves.count <= Self.mostLeaves
        }
        for leaf in branched {
            var narrowed = chosen
            narrowed[next] = leaf
            if !combine(narrowed, from: next + 1) { return false }
        }
        return true
    }

    /// How many priorities the parts' duals reach, and whether they close the leaf there.
    private func reach(_ parts: [PartProof.Leaf]) -> (priorities: Int, isClosed: Bool) {
        for (number, objective) in objectives.enumerated() {
            guard let sum = Self.sum(parts, at: number) else { return (number, false) }
            let target = sum.scale * objective
            let isLast = number == objectives.count - 1
            if sum.total < target || isLast && sum.total < target + sum.scale { return (number + 1, true) }
            if sum.total > target { return (number + 1, false) }
        }
        return (objectives.count, objectives.isEmpty)
    }

    /// The total value of the duals of all parts at a priority, at a common scale. Nil if a part has none, or if
    /// the numbers grow too large.
    static func sum(_ parts: [PartProof.Leaf], at number: Int) -> (scale: Int, total: Int)? {
        var scale = 1
        for part in parts {
            guard number < part.priorities.count else { return nil }
            scale = scale.leastCommonMultiple(part.priorities[number].scale)
            if scale > largestScale { return nil }
        }
        var total = 0
        for part in parts {
            let duals = part.priorities[number]
            let (value, isProductOver) = duals.total.multipliedReportingOverflow(by: scale / duals.scale)
            let (sum, isSumOver) = total.addingReportingOverflow(value)
            if isProductOver || isSumOver { return nil }
            total = sum
        }
        return (scale, total)
    }

    /// At each priority, a proved upper bound for choices that are as good at the earlier priorities; nil if there
    /// is none.
    var bounds: [Int?] {
        objectives.indices.map { number in
            if leaves.contains(where: { !$0.isClosed && $0.priorities <= number }) { return nil }
            return leaves.filter { $0.priorities > number }
                .compactMap { leaf in
                    Self.sum(leaf.parts, at: number).map { $0.total.flooredQuotient($0.scale) }
                }
                .max()
        }
    }
}

extension Int {
    /// The least common multiple of two positive numbers.
    func leastCommonMultiple(_ other: Int) -> Int {
        var (a, b) = (self, other)
        while b != 0 { (a, b) = (b, a % b) }
        return self / a * other
    }
}
