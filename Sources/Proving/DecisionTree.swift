/// Checks that the leaves together cover all plans.
enum DecisionTree {
    /// What became of the question.
    enum Answer: Hashable, Sendable {
        case complete
        /// Plans that take and leave these links are in none of the leaves.
        case incomplete([Certificate.Decision])
        /// The leaves overlap so much that the check gave up.
        case tangled
    }

    /// A limit far above the steps of any tree, where each leaf is met once for each of its decisions.
    static let mostSteps = 2_000_000

    /// Whether every choice of links agrees with all decisions of some leaf.
    ///
    /// Splits the choices by the first open decision of the first leaf left, until a leaf has no open decision. If the
    /// leaves come from a tree and name its decisions from the root on, each split is one of the tree's.
    static func answer(_ leaves: [[Certificate.Decision]], mostSteps: Int = mostSteps) -> Answer {
        var steps = mostSteps
        // A list of what remains to be shown, instead of recursion, which a file could drive too deep.
        var open: [(leaves: [Int], fixed: [Certificate.Decision])] = [(Array(leaves.indices), [])]
        while let part = open.popLast() {
            guard let first = part.leaves.first else { return .incomplete(part.fixed) }
            let known = Set(part.fixed.map(\.link))
            guard let link = leaves[first].first(where: { !known.contains($0.link) })?.link else { continue }
            steps -= part.leaves.count + part.fixed.count
            if steps < 0 { return .tangled }
            for isTaken in [true, false] {
                let other = Certificate.Decision(link, isTaken: !isTaken)
                open.append(
                    (
                        part.leaves.filter { !leaves[$0].contains(other) },
                        part.fixed + [Certificate.Decision(link, isTaken: isTaken)]
                    ))
            }
        }
        return .complete
    }
}
