import GLPK
import Linking

/// What is known of the timetable when its solution ends.
struct TimetableAnswer: Sendable {
    /// The patterns of the best timetable found.
    let patterns: [Pattern]
    /// At each priority what no timetable that is as good at the earlier ones can pass; nil where not known.
    let bounds: [Int?]
}

/// Solves a timetable program priority by priority, by patterns.
///
/// At each priority the linear program over patterns is solved by column generation: a knapsack a session finds the
/// pattern that could improve it most; rows that keep a link's meetings apart join as they are broken. When nothing
/// improves, its value bounds every timetable. Rounding and local search give a good timetable; what is then left to
/// prove, ``prove(_:_:_:_:_:)`` proves on a list. Values of earlier priorities are held as rows.
struct TimetableSolver: ~Copyable {
    let program: TimetableProgram
    let names: [String]
    let control: SolveControl
    var master: PatternMaster
    private(set) var best: [Pattern]
    private(set) var bestValues: [Int]

    private static let priceTolerance = 1e-6

    /// A solver of `program`, whose priorities are called `names`.
    init(_ program: TimetableProgram, names: [String], _ control: SolveControl) throws(GLPKError) {
        var search = LocalSearch(program, from: [], control.share(0.3))
        search.run()
        best = search.placement.patterns
        bestValues = search.placement.values
        master = try PatternMaster(program)
        (self.program, self.names, self.control) = (program, names, control)
    }

    /// Solves all priorities, as far as the time allows.
    mutating func solve() throws(GLPKError) -> TimetableAnswer {
        var bounds = [Int?](repeating: nil, count: names.count)
        try master.add(best)
        var isClosed = true
        for priority in names.indices {
            let isLast = priority == names.count - 1
            let bound = try solve(priority, isLast ? control : control.share(0.4))
            if isClosed { bounds[priority] = bound }
            isClosed = isClosed && bound == bestValues[priority]
            if !isLast { try master.hold(priority: priority, value: bestValues[priority]) }
        }
        return TimetableAnswer(patterns: best, bounds: bounds)
    }

    /// Takes a timetable for the best, if it is.
    private mutating func improve(_ placement: Placement) throws(GLPKError) {
        guard bestValues.lexicographicallyPrecedes(placement.values) else { return }
        (best, bestValues) = (placement.patterns, placement.values)
        try master.add(best)
    }

    /// Improves a timetable that begins with these patterns, the more wanted first.
    mutating func improve(from patterns: [Pattern], _ control: SolveControl) throws(GLPKError) {
        var search = LocalSearch(program, from: patterns, control)
        search.run()
        try improve(search.placement)
    }

    /// Solves one priority; what comes back bounds it.
    private mutating func solve(_ priority: Int, _ control: SolveControl) throws(GLPKError) -> Int? {
        let stage = "timetable: \(names[priority])"
        try master.setObjective(priority)
        var exact = Double.infinity
        var pricing: PatternPricing?
        var method = SimplexOptions.Method.primal
        func whole() -> Int? { Self.whole(exact) }

        while true {
            let outcome = try master.solve(method, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { break }
            let prices = PatternPricing(master, priority: priority, duals: try master.duals())
            let candidates = program.rooms.indices.map { prices.best($0) }
            exact = min(exact, prices.bound(candidates))
            control.report(Progress(stage: stage, best: Double(bestValues[priority]), bound: whole().map(Double.init)))
            if control.isOver || whole() == bestValues[priority] { break }
            let improving = candidates.compactMap { $0 }
                .filter { $0.value > Self.priceTolerance && !master.contains($0.pattern) }.map(\.pattern)
            if !improving.isEmpty {
                try master.add(improving)
                method = .primal
                continue
            }
            pricing = prices
            let support = try master.support()
            let broken = OrderRow.broken(by: support, program)
            if broken.isEmpty { break }
            for row in broken { try master.add(row) }
            method = .dual
        }
        if whole() == bestValues[priority] || control.isOver { return whole() }
        let support = try master.support().sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }
        try improve(from: support.map(\.pattern), control.share(0.2))
        guard let pricing, whole() != bestValues[priority] else { return whole() }
        let proved = try prove(priority, pricing, exact, stage, control)
        return [proved, whole()].compactMap { $0 }.min()
    }

    /// One branch and bound over the master's patterns. A timetable in which a link's meetings are too near one
    /// another brings in the rows that it breaks, and the search begins again.
    mutating func search(
        _ priority: Int, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> (isFinished: Bool, bound: Double?) {
        // Weights are whole, so a node that can't pass the best by nearly one is of no use.
        let tolerance = 0.9 / (1 + max(exact.magnitude, Double(bestValues[priority].magnitude)))
        while true {
            let known = Double(bestValues[priority])
            let (outcome, taken) = try master.branch(start: best, objectiveTolerance: tolerance, control) { incumbent, open in
                control.report(
                    Progress(stage: stage, best: max(known, incumbent ?? known), bound: min(exact, open ?? exact).rounded(.down)))
            }
            let isFinished = outcome.stop == .finished && (outcome.known == .optimal || outcome.known == .infeasible)
            guard let taken else { return (isFinished, outcome.bound) }
            let broken = OrderRow.broken(by: taken.map { ($0, 1) }, program)
            try improve(from: taken, control.share(0.5))
            if broken.isEmpty || control.isOver { return (isFinished && broken.isEmpty, outcome.bound) }
            for row in broken { try master.add(row) }
        }
    }
}
