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

extension PartProof.PriorityDuals {
    /// Whole duals of a master's rows, by what the rows are made of.
    init(_ whole: WholeDuals, _ rows: MasterRows, vertexCount: Int) {
        self.init(
            scale: whole.scale, total: whole.total, vertices: Array(repeating: 0, count: vertexCount),
            taken: whole.taken.filter { $0.dual != 0 })
        for (row, dual) in whole.duals.enumerated() where dual != 0 {
            switch rows.kinds[row] {
            case .vertex(let vertex): vertices[vertex] = dual
            case .limit(let group): limits.append((group, dual))
            case .pin(let group): pins.append((group, dual))
            case .oddSet(let place):
                let set = rows.oddSets[place]
                oddSets.append(.init(vertices: set.vertices, limits: set.limits.map(Int.init), dual: dual))
            // A row that holds a value is no row of the program; whoever adds one proves nothing more.
            case .hold: break
            }
        }
    }
}
