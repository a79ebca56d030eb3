import GLPK
import Linking

/// What is known of one part of the year's links when its solution ends.
struct PartAnswer: Sendable {
    /// The links taken, by their numbers in the program; nil where none were found.
    var taken: [Int]?
    /// At each priority what no solution that is as good at the earlier ones can pass; nil where not known.
    var bounds: [Int?]
    /// Whether it is proved that no choice of links keeps all rows.
    var isInfeasible = false
}

/// Solves a pairing program priority by priority, by price and cut.
///
/// At each priority: the linear program of the master is solved warm; all links are priced and the best of those
/// that could improve it join; where none could, broken limits and odd sets are added; and so on until neither adds
/// anything. What is still fractional then goes to GLPK's branch and bound over the links whose reduced weight lies
/// within the gap, which is exact: no other link can be in a better solution. Between priorities the program
/// shrinks to the optimal face: links whose reduced weight exceeds the gap are out, rows whose dual does are
/// equations, and no big weights are needed.
///
/// Source: price and cut for matching, Grötschel and Holland 1985; the face is complementary slackness.
struct PrioritySolver: ~Copyable {
    private let program: PairingProgram
    private let control: SolveControl
    private let names: [String]
    private var master: Master
    private var best: [Int]?
    private var bestValues: [Int] = []

    /// The most links that join at once.
    private static let batch = 400
    /// After so many rounds of odd sets that leave the bound where it is, and four times as many again and again, a
    /// short branch and bound looks whether a better choice of links is near.
    private static let patience = 20
    /// How many nodes a short branch and bound has. Nodes and not seconds: a run that ends must end the same way on
    /// every machine.
    private static let shortSearch = 100
    /// How many nodes the first branch and bound has, which narrows the gap for the second.
    private static let firstSearch = 500
    /// The longest list of links that is left to the branch and bound.
    private static let longestList = 200_000
    /// A reduced weight or a dual that passes the gap by less counts as within it.
    private static let faceTolerance = 1e-5
    /// Bounds are rounded down to whole numbers; so much above one is still that one.
    private static let wholeTolerance = 1e-6

    /// A solver of `program`, whose priorities are called `names`.
    init(_ program: PairingProgram, names: [String], _ control: SolveControl) throws(GLPKError) {
        (self.program, self.names, self.control) = (program, names, control)
        master = try Master(program)
    }

    /// Solves all priorities, as far as the time allows.
    mutating func solve() throws(GLPKError) -> PartAnswer {
        var answer = PartAnswer(taken: nil, bounds: Array(repeating: nil, count: names.count))
        try start()
        if best == nil {
            let feasible = try priority(nil, control.share(0.5))
            if feasible.isProved, best == nil {
                answer.isInfeasible = true
                return answer
            }
        }
        try master.fixArtificials()
        var isClosed = best != nil
        for number in names.indices {
            let isLast = number == names.count - 1
            let end = try priority(number, isLast ? control : control.share(0.5))
            if isClosed { answer.bounds[number] = end.bound }
            isClosed = isClosed && end.isProved
            guard best != nil else { break }
            if !isLast { try shrink(to: number, end) }
        }
        answer.taken = best
        return answer
    }

    /// A first solution, and the first columns: its links and the best pairs of each vertex.
    private mutating func start() throws(GLPKError) {
        let order = program.links.indices.sorted { worth($0, isBelow: $1) }
        let threeWay = order.filter { program.links[$0].isThreeWay }
        improve(
            GreedyLinks.links(
                program, order: order.filter { !program.links[$0].isThreeWay }, threeWay: threeWay))
        if best == nil { improve(GreedyLinks.links(program, order: order, threeWay: threeWay)) }
        var chosen = Set(best ?? [])
        var count = [Int](repeating: 0, count: program.vertexCount)
        for link in order where program.links[link].vertices.contains(where: { count[$0] < 6 }) {
            for vertex in program.links[link].vertices { count[vertex] += 1 }
            chosen.insert(link)
        }
        try master.add(links: chosen.sorted())
        // Where the number of vertices is odd, all of them are an odd set, and it is often the one that counts.
        if program.vertexCount % 2 == 1, program.vertexCount > 1 {
            try master.add(OddSet(vertices: (0..<Int32(program.vertexCount)).map { $0 }))
        }
    }

    /// Order of wish for a first solution: pairs before three-way links, the last priority's weight (in most
    /// policies the points) the larger first.
    private func worth(_ x: Int, isBelow y: Int) -> Bool {
        let (a, b) = (program.links[x], program.links[y])
        if a.isThreeWay != b.isThreeWay { return !a.isThreeWay }
        guard let weights = program.weights.last else { return x < y }
        return (weights[y], x) < (weights[x], y)
    }

    /// Takes a solution for the best, if it is.
    private mutating func improve(_ taken: [Int]?) {
        guard let taken, program.isFeasible(taken) else { return }
        let values = program.values(taken)
        if best == nil || values.isLexicographicallyAbove(bestValues) { (best, bestValues) = (taken, values) }
    }

    /// How the solution of one priority ended.
    private struct End {
        /// What no solution can pass, rounded down; nil where nothing is known.
        var bound: Int?
        var isProved = false
        /// The last complete pricing, and the duals it was made with.
        var pricing: Pricing?
        var duals: [Double] = []
        /// The bound before rounding.
        var exactBound = Double.infinity
    }

    /// Solves one priority; nil is the feasibility of the pins, in which 0 is the best.
    private mutating func priority(_ number: Int?, _ control: SolveControl) throws(GLPKError) -> End {
        let weights = number.map { program.weights[$0] }
        let stage = "links: " + (number.map { names[$0] } ?? "rules")
        try master.setObjective(weights)
        var end = End()
        func value() -> Int? { best == nil ? nil : number.map { bestValues[$0] } ?? 0 }
        var method = SimplexOptions.Method.primal
        var (lowest, idleRounds, patience) = (Int.max, 0, Self.patience)

        search: while true {
            let outcome = try master.solve(method, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { break }
            let duals = try master.duals()
            let pricing = Pricing(master, weights: weights, duals: duals)
            let bound = Int(clamped: (pricing.bound + Self.wholeTolerance).rounded(.down))
            if pricing.bound < end.exactBound { end.exactBound = pricing.bound }
            end.bound = min(end.bound ?? .max, bound)
            (end.pricing, end.duals) = (pricing, duals)
            control.report(
                Progress(stage: stage, best: value().map(Double.init), bound: end.bound.map(Double.init)))

            let (taken, support) = try master.support()
            try round(taken, support)
            if value() == end.bound, end.bound != nil, pricing.isComplete(master) { break }
            if control.isOver { break }
            let improving = pricing.improving(master, most: Self.batch)
            if !improving.isEmpty {
                try master.add(links: improving)
                method = .primal
                continue
            }
            method = .dual
            let limits = brokenLimits(taken)
            for group in limits { try master.add(limit: group) }
            if !limits.isEmpty { continue }
            if support.isWhole { break }
            idleRounds = bound < lowest ? 0 : idleRounds + 1
            lowest = min(lowest, bound)
            if idleRounds > patience {
                patience *= 4
                try search(number, end, stage, nodes: Self.shortSearch, control)
                if value() == end.bound { break }
            }
            let broken = OddSetSeparation(support).brokenSets(except: master.rows.known) { control.isOver }
            if broken.isEmpty { break search }
            for set in broken { try master.add(set) }
        }
        end.isProved = end.bound != nil && value() == end.bound
        if !end.isProved, end.pricing != nil, !control.isOver {
            try branch(number, &end, stage, control)
        }
        if let number, best != nil, let bound = end.bound { end.isProved = bestValues[number] == bound }
        if number == nil { end.isProved = end.isProved || (end.bound ?? 0) < 0 }
        return end
    }

    /// A whole solution near the fractional one: its largest parts first, then the best links that still fit.
    private mutating func round(_ taken: [(link: Int, value: Double)], _ support: Support) throws(GLPKError) {
        if support.isWhole {
            improve(taken.map(\.link).sorted())
        }
        let likely = taken.filter { $0.value > 0.3 }.sorted { ($1.value, $0.link) < ($0.value, $1.link) }.map(
            \.link)
        let inMaster = master.linkOf.filter { $0 >= 0 && master.isAlive[Int($0)] }.map(Int.init).sorted {
            worth($0, isBelow: $1)
        }
        var seen = Set<Int>()
        let order = (likely + inMaster).filter { seen.insert($0).inserted }
        improve(
            GreedyLinks.links(
                program, order: order, threeWay: inMaster.filter { program.links[$0].isThreeWay }))
    }

    /// Groups of limits without a row that the solution breaks.
    private func brokenLimits(_ taken: [(link: Int, value: Double)]) -> [Int] {
        var loads: [Int: Double] = [:]
        for (link, value) in taken {
            for group in program.limits.containing(link) where master.rows.rowOfLimit[Int(group)] == nil {
                loads[Int(group), default: 0] += value
            }
        }
        return loads.filter { $0.value > Double(program.limit) + 1e-6 }.keys.sorted()
    }

    /// Branch and bound over the links in the master; takes what it finds.
    @discardableResult
    private mutating func search(
        _ number: Int?, _ end: End, _ stage: String, nodes: Int?, _ control: SolveControl
    ) throws(GLPKError) -> IntegerOutcome {
        // A limit without a row would be broken without a word.
        for group in program.limits.members.indices where master.rows.rowOfLimit[group] == nil {
            try master.add(limit: group)
        }
        let known = best == nil ? nil : Double(number.map { bestValues[$0] } ?? 0)
        // Weights are whole, so a node that can't pass the best by nearly one is of no use. GLPK multiplies the
        // tolerance by the incumbent, which lies between the best so far and the bound.
        let largest = number.flatMap { program.weights[$0].map(\.magnitude).max() } ?? 1
        let least = known?.magnitude ?? Double(program.vertexCount) * Double(largest)
        let (outcome, taken) = try master.branch(
            start: best, objectiveTolerance: 0.9 / (1 + max(end.exactBound.magnitude, least)), nodes: nodes,
            control
        ) { incumbent, open in
            // Short of the whole list, open nodes bound what its links can do, not what all links can.
            let bound = (nodes == nil ? min(end.exactBound, open ?? end.exactBound) : end.exactBound).rounded(
                .down)
            control.report(
                Progress(stage: stage, best: [incumbent, known].compactMap { $0 }.max(), bound: bound))
        }
        improve(taken)
        return outcome
    }

    /// Branch and bound over the links within the gap: first among the links at hand, to narrow it.
    private mutating func branch(
        _ number: Int?, _ end: inout End, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) {
        func value() -> Int? { best == nil ? nil : number.map { bestValues[$0] } ?? 0 }
        var outcome = try search(number, end, stage, nodes: Self.firstSearch, control)
        guard !control.isOver, value() == nil || value() != end.bound, let pricing = end.pricing else {
            return
        }
        let gap = value().map { pricing.bound - Double($0) } ?? .infinity
        let list = program.links.indices.filter {
            master.isAlive[$0] && pricing.reducedWeights[$0] >= -gap - Self.faceTolerance
        }
        if list.count > Self.longestList { return }
        if outcome.stop != .finished || !list.allSatisfy({ master.contains($0) }) {
            try master.add(links: list)
            outcome = try search(number, end, stage, nodes: nil, control)
        }
        switch (outcome.stop, outcome.known) {
        case (.finished, .optimal), (.finished, .infeasible):
            // The list held every better solution, and there is none.
            if let value = value() { end.bound = min(end.bound ?? .max, value) }
            if number == nil, best == nil { end.bound = -1 }
        default:
            if let open = outcome.bound, let value = value() {
                end.bound = min(end.bound ?? .max, max(value, Int(clamped: open + Self.wholeTolerance)))
            }
        }
    }

    /// Leaves only the links and rows that a solution of the value reached at `number` can have.
    private mutating func shrink(to number: Int, _ end: End) throws(GLPKError) {
        guard let pricing = end.pricing else {
            try master.hold(priority: number, value: bestValues[number])
            return
        }
        let gap = max(0, pricing.bound - Double(bestValues[number])) + Self.faceTolerance
        try master.kill(pricing.reducedWeights.indices.filter { pricing.reducedWeights[$0] < -gap })
        for (row, dual) in end.duals.enumerated() where dual.magnitude > gap { try master.tighten(row: row) }
        if gap > 2 * Self.faceTolerance { try master.hold(priority: number, value: bestValues[number]) }
    }
}

extension Pricing {
    /// Whether no link outside the master could still improve it.
    func isComplete(_ master: borrowing Master) -> Bool { improving(master, most: 1).isEmpty }
}

extension Int {
    /// The whole part of `value`, held within the range of `Int`.
    fileprivate init(clamped value: Double) {
        self = Int(exactly: value.rounded(.down)) ?? (value > 0 ? .max : .min)
    }
}
