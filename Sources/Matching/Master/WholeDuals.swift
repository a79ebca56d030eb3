/// One priority's duals as whole numbers, in units of 1/``scale``, with the resulting slack of every link. All of
/// it is computed exactly from the rows, whatever the solver reported.
///
/// - Source: linear programming duality. A feasible dual bounds every solution, so the solver need not be right.
struct WholeDuals: Sendable {
    /// How many units of a dual make one unit of the priority.
    let scale: Int
    /// The duals by row of the master; rows added later have none.
    let duals: [Int]
    /// For each listed link, its slack: the sum of its rows' duals minus its weight; 0 for links that are out or
    /// taken.
    let slacks: [Int]
    /// Duals of the taken links; they make up for any slack.
    let taken: [(link: Int, dual: Int)]
    /// The upper bound on the value that the duals give, multiplied by ``scale``.
    let total: Int
    /// The sum of the duals of each link's rows.
    let sums: DualSums<Int>

    /// Whether every listed link is covered.
    private var isCovering: Bool { slacks.allSatisfy { $0 >= 0 } }
    /// The upper bound on any solution's value.
    var bound: Int { total.flooredQuotient(scale) }

    /// Whether the bound is lower than `other`'s; if both round to the same whole number, the unrounded values
    /// decide.
    func isBelow(_ other: WholeDuals) -> Bool {
        bound != other.bound
            ? bound < other.bound : Double(total) / Double(scale) < Double(other.total) / Double(other.scale)
    }

    private init(_ master: borrowing Master, scale: Int, duals: [Int]) {
        let program = master.program
        let weights = master.objective.map { program.weights[$0] }
        let sums = DualSums(program, master.rows, duals: duals)
        var total = 0
        for (row, dual) in duals.enumerated() { total += dual * master.rows.rightHandSides[row] }
        var slacks = [Int](repeating: 0, count: program.links.count)
        for link in program.links.indices where master.isAlive[link] {
            slacks[link] = sums(link, program) - scale * Int(weights?[link] ?? 0)
        }
        var taken: [(link: Int, dual: Int)] = []
        for link in master.taken {
            taken.append((link, -slacks[link]))
            total -= slacks[link]
            slacks[link] = 0
        }
        (self.scale, self.duals, self.slacks, self.taken, self.total) = (scale, duals, slacks, taken, total)
        self.sums = sums
    }
}

// MARK: - From floating point

extension WholeDuals {
    /// Whole duals from an optimal basis, whose duals are fractions with small denominators. Uses the smallest
    /// scale that makes all of them almost whole; nil unless the result covers all links.
    init?(snapping duals: [Double], _ master: borrowing Master) {
        var scale = 1
        for dual in duals where dual != 0 {
            let value = dual * Double(scale)
            guard
                let factor = (1...Self.largestFactor).first(where: {
                    let multiple = value * Double($0)
                    return (multiple - multiple.rounded()).magnitude < Self.noise * Double($0)
                })
            else { return nil }
            scale *= factor
            if scale > Self.scales[0] { return nil }
        }
        guard Self.isSafe(scale, duals, master) else { return nil }
        self.init(master, scale: scale, duals: duals.map { Int(($0 * Double(scale)).rounded()) })
        var isWhole = isCovering
        if isWhole {
            master.forEachUnlisted(within: -1, sums, scale: scale) { _, _ in
                isWhole = false
                return false
            }
        }
        if !isWhole { return nil }
    }

    /// Whole duals close to `duals` that cover all links: rounded at a large scale, with the duals of vertices
    /// raised where links are uncovered.
    init(covering duals: [Double], _ master: borrowing Master) {
        var scale = 1
        var nearby = [Int](repeating: 0, count: duals.count)
        if let safe = Self.scales.first(where: { Self.isSafe($0, duals, master) }) {
            scale = safe
            nearby = duals.map { Int(($0 * Double(scale)).rounded()) }
        }
        self.init(covering: nearby, scale: scale, master)
    }

    /// The best proof available for the master's objective: from the duals of `round`, if there is one, or from the
    /// program's obvious duals. It always covers all links.
    static func best(_ master: borrowing Master, _ round: Master.Round?) -> WholeDuals {
        var plain = [Int](repeating: 0, count: master.rows.kinds.count)
        if let duals = master.objective.flatMap({ master.program.plainDuals[$0] }) {
            for (vertex, dual) in duals.enumerated() { plain[vertex] = Int(dual) }
        }
        let unsolved = WholeDuals(covering: plain, scale: 1, master)
        guard let round else { return unsolved }
        let solved =
            WholeDuals(snapping: round.duals, master) ?? WholeDuals(covering: round.duals, master)
        return unsolved.isBelow(solved) ? unsolved : solved
    }

    /// Whole duals that cover all links, from whole numbers; `duals` must have the rows' signs.
    init(covering duals: [Int], scale: Int, _ master: borrowing Master) {
        let program = master.program
        var covering = WholeDuals(master, scale: scale, duals: duals)
        if !covering.isCovering {
            var raised = [Int](repeating: 0, count: program.vertexCount)
            for (number, slack) in covering.slacks.enumerated() where slack < 0 {
                program.links[number].cover(missing: -slack, &raised)
            }
            covering = WholeDuals(
                master, scale: scale, duals: master.rows.raising(covering.duals, by: raised))
        }
        // Unlisted links come last: they can only be found once pairs are covered.
        var raised = [Int](repeating: 0, count: program.vertexCount)
        master.forEachUnlisted(within: -1, covering.sums, scale: scale) { triangle, slack in
            triangle.link.cover(missing: -slack, &raised)
            return true
        }
        if raised.contains(where: { $0 > 0 }) {
            covering = WholeDuals(
                master, scale: scale, duals: master.rows.raising(covering.duals, by: raised))
        }
        self = covering
    }

    /// Scales for rounding. They have many divisors, so that those of several parts have a small common multiple.
    private static let scales = [720_720, 55_440, 5040, 720, 60, 12, 2, 1]
    /// The largest denominator expected in a basis.
    private static let largestFactor = 60
    /// The largest error expected in floating-point duals.
    private static let noise = 1e-4

    /// Whether all sums of these duals at this scale stay well within the range of `Int`.
    private static func isSafe(
        _ scale: Int, _ duals: [Double], _ master: borrowing Master
    ) -> Bool {
        let weights = master.objective.map { master.program.weights[$0] }
        var sum = 0.0
        for (row, dual) in duals.enumerated() {
            sum += dual.magnitude * Double(3 + master.rows.rightHandSides[row])
        }
        let largest = Double(weights?.reduce(0) { max($0, $1.magnitude) } ?? 1)
        return Double(scale) * (sum + largest * Double(master.program.vertexCount + 3)) < 0x1p60
    }
}

extension PairingProgram.ProgramLink {
    /// Raises its vertices evenly until they make up for what is missing.
    fileprivate func cover(missing: Int, _ raised: inout [Int]) {
        let rest = missing - vertices.reduce(0) { $0 + raised[$1] }
        guard rest > 0 else { return }
        for (index, vertex) in vertices.enumerated() { raised[vertex] += (rest + size - 1 - index) / size }
    }
}

extension MasterRows {
    /// The duals, with those of vertices raised.
    fileprivate func raising(_ duals: [Int], by raised: [Int]) -> [Int] {
        var duals = duals
        for row in duals.indices { if case .vertex(let vertex) = kinds[row] { duals[row] += raised[vertex] } }
        return duals
    }
}

extension Int {
    /// The quotient, rounded down; `divisor` is positive.
    func flooredQuotient(_ divisor: Int) -> Int {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
