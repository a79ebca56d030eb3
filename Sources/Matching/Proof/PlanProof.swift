/// The proofs of all parts put together: what is proved of the whole choice of links.
///
/// Parts have no row and no candidate in common, so their duals stand side by side, at a common scale, and their bounds
/// add up. Leaves of different parts combine; a part is only branched where the bounds of the others do not close the
/// leaf already.
struct PlanProof: Sendable {
    /// One leaf of the whole: a leaf of each part.
    struct WholeLeaf: Sendable {
        let parts: [PartProof.Leaf]
        /// How many priorities say something: up to the one that closes the leaf, or the first that is left open.
        let priorities: Int
        let isClosed: Bool
    }

    /// What the choice reaches at each priority.
    let objectives: [Int]
    private(set) var leaves: [WholeLeaf] = []
    private let answers: [PartAnswer]

    /// The most leaves of the whole; where there would be more, the parts' roots stand for them.
    private static let mostLeaves = 2000
    /// Scales grow no further, so that sums stay within the range of `Int`.
    private static let largestScale = 1 << 24

    /// Puts together what is known of the parts, whose choices together reach `objectives`.
    init(_ answers: [PartAnswer], objectives: [Int]) {
        (self.answers, self.objectives) = (answers, objectives)
        let roots = answers.map(\.root)
        if !combine(roots, from: 0) {
            let (count, isClosed) = reach(roots)
            leaves = [WholeLeaf(parts: roots, priorities: count, isClosed: isClosed)]
        }
    }

    /// Adds the leaves that `chosen` stands for: itself, if it is closed or no part is left to branch. Says whether they
    /// were few enough.
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

    /// How far the parts' duals lead, and whether they close the leaf there.
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

    /// The duals' value over all parts at a priority, at a common scale; nil where a part says nothing of it, or the
    /// numbers grow too large.
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

    /// At each priority what no choice that is as good at the earlier ones can pass, where that is proved.
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
    /// The least common multiple of two numbers above 0.
    func leastCommonMultiple(_ other: Int) -> Int {
        var (a, b) = (self, other)
        while b != 0 { (a, b) = (b, a % b) }
        return self / a * other
    }
}
