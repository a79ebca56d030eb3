/// Duals of one priority as whole numbers, ``scale``ths of a unit, and what they say of every link: reckoned exactly
/// from the rows, whatever the solver believed.
///
/// - Source: linear programming duality; that a feasible dual bounds every solution needs no solver to be right.
struct WholeDuals: Sendable {
    /// A dual of this many is one unit.
    let scale: Int
    /// By row of the master; rows added later have none.
    let duals: [Int]
    /// For each link what its rows' duals leave over its weight; 0 for links that are out or taken.
    let slacks: [Int]
    /// Duals of the links that are taken, which make up for whatever their rows leave.
    let taken: [(link: Int, dual: Int)]
    /// What the duals bound the value by, times ``scale``.
    let total: Int

    /// Whether every link is covered, so that the bound holds.
    var isCovering: Bool { slacks.allSatisfy { $0 >= 0 } }
    /// What no solution passes.
    var bound: Int { total.flooredQuotient(scale) }

    /// Whether the bound is lower than `other`'s; in doubt by less than one unit, which is the lower at all.
    func isBelow(_ other: WholeDuals) -> Bool {
        bound != other.bound
            ? bound < other.bound : Double(total) / Double(scale) < Double(other.total) / Double(other.scale)
    }

    private init(_ master: borrowing Master, _ weights: [Int32]?, scale: Int, duals: [Int]) {
        let program = master.program
        let sums = DualSums(program, master.rows, duals: duals)
        var total = 0
        for (row, dual) in duals.enumerated() { total += dual * master.rows.rightHandSides[row] }
        var slacks = [Int](repeating: 0, count: program.links.count)
        for link in program.links.indices where master.isAlive[link] {
            slacks[link] = sums(link) - scale * Int(weights?[link] ?? 0)
        }
        var taken: [(link: Int, dual: Int)] = []
        for link in master.taken {
            taken.append((link, -slacks[link]))
            total -= slacks[link]
            slacks[link] = 0
        }
        (self.scale, self.duals, self.slacks, self.taken, self.total) = (scale, duals, slacks, taken, total)
    }
}

// MARK: - From floating point

extension WholeDuals {
    /// The duals of an optimal basis are fractions with small denominators: whole numbers of the smallest scale that
    /// makes all of them nearly whole, if these cover all links; else nil.
    init?(snapping duals: [Double], _ master: borrowing Master, _ weights: [Int32]?) {
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
        guard Self.isSafe(scale, duals, master, weights) else { return nil }
        self.init(master, weights, scale: scale, duals: duals.map { Int(($0 * Double(scale)).rounded()) })
        if !isCovering { return nil }
    }

    /// Duals near `duals` that cover all links: rounded at a large scale, and the vertices' raised where links are
    /// left uncovered.
    init(covering duals: [Double], _ master: borrowing Master, _ weights: [Int32]?) {
        var scale = 1
        var nearby = [Int](repeating: 0, count: duals.count)
        if let safe = Self.scales.first(where: { Self.isSafe($0, duals, master, weights) }) {
            scale = safe
            nearby = duals.map { Int(($0 * Double(scale)).rounded()) }
        }
        self.init(covering: nearby, scale: scale, master, weights)
    }

    /// The best that is known of a priority: from the duals of `round`, if there is one, and from the program's plain
    /// bound. Always covers all links.
    static func best(_ master: borrowing Master, priority: Int, _ round: Master.Round?) -> WholeDuals {
        let weights = master.program.weights[priority]
        var plain = [Int](repeating: 0, count: master.rows.kinds.count)
        if let duals = master.program.plainDuals[priority] {
            for (vertex, dual) in duals.enumerated() { plain[vertex] = Int(dual) }
        }
        let unsolved = WholeDuals(covering: plain, scale: 1, master, weights)
        guard let round else { return unsolved }
        let solved =
            WholeDuals(snapping: round.duals, master, weights)
            ?? WholeDuals(covering: round.duals, master, weights)
        return unsolved.isBelow(solved) ? unsolved : solved
    }

    /// The same from whole numbers; `duals` must have the rows' signs.
    init(covering duals: [Int], scale: Int, _ master: borrowing Master, _ weights: [Int32]?) {
        let first = WholeDuals(master, weights, scale: scale, duals: duals)
        if first.isCovering {
            self = first
            return
        }
        let program = master.program
        var raised = [Int](repeating: 0, count: program.vertexCount)
        for (number, slack) in first.slacks.enumerated() where slack < 0 {
            let link = program.links[number]
            let missing = -slack - link.vertices.reduce(0) { $0 + raised[$1] }
            guard missing > 0 else { continue }
            for (place, vertex) in link.vertices.enumerated() {
                raised[vertex] += (missing + link.size - 1 - place) / link.size
            }
        }
        var repaired = duals
        for (row, kind) in master.rows.kinds.enumerated() {
            guard case .vertex(let vertex) = kind, raised[vertex] > 0 else { continue }
            repaired[row] += raised[vertex]
        }
        self.init(master, weights, scale: scale, duals: repaired)
    }

    /// Scales for rounding, with many divisors so that those of several parts have a small common multiple.
    private static let scales = [720_720, 55_440, 5040, 720, 60, 12, 2, 1]
    /// No denominator met in a basis is expected to be larger.
    private static let largestFactor = 60
    /// Floating point duals are off by less.
    private static let noise = 1e-4

    /// Whether all sums of these duals at this scale stay far within the range of `Int`.
    private static func isSafe(
        _ scale: Int, _ duals: [Double], _ master: borrowing Master, _ weights: [Int32]?
    ) -> Bool {
        var sum = 0.0
        for (row, dual) in duals.enumerated() {
            sum += dual.magnitude * Double(3 + master.rows.rightHandSides[row])
        }
        let largest = Double(weights?.reduce(0) { max($0, $1.magnitude) } ?? 1)
        return Double(scale) * (sum + largest * Double(master.program.vertexCount + 3)) < 0x1p60
    }
}

extension Int {
    /// The quotient, rounded down; `divisor` is above 0.
    func flooredQuotient(_ divisor: Int) -> Int {
        let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
        return rest < 0 ? quotient - 1 : quotient
    }
}
