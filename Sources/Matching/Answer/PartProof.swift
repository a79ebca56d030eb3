/// The proof of one pairing program's answer, in whole numbers. It speaks of a ``PairingProgram``'s vertices and
/// groups, not of classes, schools and rules.
///
/// `Certificate` explains what the proof says and why it holds.
struct PartProof: Sendable {
    /// Parts of the solution space that cover it together; a single leaf without decisions if no branching was
    /// needed.
    var leaves: [Leaf]

    /// The solutions that take some links and leave some others.
    struct Leaf: Sendable {
        /// The links that are taken, and those that are left.
        var decisions: [Decision] = []
        /// The priorities in their order, as far as anything is proved about them. All but the last give exactly
        /// the answer's value.
        var priorities: [PriorityDuals] = []
    }

    /// A link that a leaf takes or leaves.
    struct Decision: Hashable, Sendable {
        let link: Int
        let isTaken: Bool
    }

    /// The duals at one priority, in units of 1/``scale``.
    struct PriorityDuals: Sendable {
        /// How many units of a dual make one unit of the priority.
        var scale: Int
        /// An upper bound for the leaf, multiplied by ``scale``.
        var total: Int
        /// For each vertex, its dual.
        var vertices: [Int]
        /// Odd sets that have a dual or are part of another set.
        var oddSets: [OddSetDual] = []
        /// Duals of groups of `PairingProgram.limits`, by group.
        var limits: [(group: Int, dual: Int)] = []
        /// Duals of groups of `PairingProgram.pins`, by group; the first non-zero priority is negative.
        var pins: [(group: Int, dual: Int)] = []
        /// Duals of the links that the leaf takes.
        var taken: [(link: Int, dual: Int)] = []
    }

    /// Half the sum of the rows of some vertices and limits, rounded down.
    struct OddSetDual: Sendable {
        /// Its vertices that are in none of ``sets``.
        var vertices: [Int32]
        /// Earlier entries of the same list, whose vertices also belong to this set.
        var sets: [Int] = []
        /// The limit groups in the sum.
        var limits: [Int] = []
        var dual: Int
    }
}

extension PartProof.Leaf {
    /// How much the last priority's bound exceeds its value, if all earlier priorities are exact; otherwise
    /// infinite.
    func excess(over values: [Int]) -> Double {
        for (number, value) in values.enumerated() {
            guard number < priorities.count else { return .infinity }
            let duals = priorities[number]
            let excess = duals.total - duals.scale * value
            if number == values.count - 1 { return Double(excess) / Double(duals.scale) }
            if excess != 0 { return .infinity }
        }
        return 0
    }
}
