/// The proof of one pairing program's answer in whole numbers: what a ``PairingProgram`` has in place of classes,
/// schools and rules, and nothing of theirs.
///
/// See `Certificate` for what it says and why it proves it.
struct PartProof: Sendable {
    /// The parts of the set of all answers; one, without decisions, where no branching was needed.
    var leaves: [Leaf]

    /// The answers that take some links and leave some others.
    struct Leaf: Sendable {
        /// Links that are taken, and links that are left.
        var decisions: [Decision] = []
        /// The priorities in their order, as far as anything is proved of them: all but the last state exactly the
        /// answer's value.
        var priorities: [PriorityDuals] = []
    }

    /// A link that a leaf takes or leaves.
    struct Decision: Hashable, Sendable {
        let link: Int
        let isTaken: Bool
    }

    /// The duals at one priority, in ``scale``ths of a unit.
    struct PriorityDuals: Sendable {
        /// A dual of this many is one unit.
        var scale: Int
        /// Times ``scale``, what no answer of the leaf passes.
        var total: Int
        /// For each vertex its dual.
        var vertices: [Int]
        /// Odd sets with a dual, or that are parts of others.
        var oddSets: [OddSetDual] = []
        /// Duals of groups of `PairingProgram.limits`, by group.
        var limits: [(group: Int, dual: Int)] = []
        /// Duals of groups of `PairingProgram.pins`, by group; 0 or less where lexicographically first.
        var pins: [(group: Int, dual: Int)] = []
        /// Duals of links that the leaf takes.
        var taken: [(link: Int, dual: Int)] = []
    }

    /// Half the sum of the rows of some vertices and limits, rounded down.
    struct OddSetDual: Sendable {
        /// Vertices that none of ``sets`` holds.
        var vertices: [Int32]
        /// Earlier entries of the same list, whose vertices belong to this one too.
        var sets: [Int] = []
        /// Groups of limits in the sum.
        var limits: [Int] = []
        var dual: Int
    }
}
