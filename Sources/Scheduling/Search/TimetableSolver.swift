import GLPK
import Linking

/// What is known of the timetable when its solution ends.
struct TimetableAnswer: Sendable {
    /// The patterns of the best timetable found.
    let patterns: [Pattern]
    /// At each priority what no timetable that is as good at the earlier ones can pass; nil where not known.
    let bounds: [Int?]
    /// The duals of the last linear program at each priority; nil where there was none.
    let duals: [SessionPrices?]
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
    private var prices: [SessionPrices?]

    private static let priceTolerance = 1e-6

    /// A solver of `program`, whose priorities are called `names`.
    init(_ program: TimetableProgram, names: [String], _ control: SolveControl) throws(GLPKError) {
        var search = LocalSearch(program, from: [], control)
        search.run()
        best = search.placement.patterns
        bestValues = search.placement.values
        prices = Array(repeating: nil, count: names.count)
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
        return TimetableAnswer(patterns: best, bounds: bounds, duals: prices)
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

    /// Tells whoever listens how far a priority is.
    func report(_ priority: Int, _ bound: Double, _ stage: String) {
        control.report(
            Progress(
                stage: stage, best: Double(bestValues[priority]), bound: Self.whole(bound).map(Double.init)))
    }

    /// Solves one priority; what comes back bounds it.
    private mutating func solve(_ priority: Int, _ control: SolveControl) throws(GLPKError) -> Int? {
        let stage = "timetable: \(names[priority])"
        try master.setObjective(priority)
        var exact = Double.infinity
        var pricing: (prices: PatternPricing, bound: Double)?
        var method = SimplexOptions.Method.primal
        func whole() -> Int? { Self.whole(exact) }

        while true {
            let outcome = try master.solve(method, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { break }
            let duals = try master.duals()
            let prices = PatternPricing(master, priority: priority, duals: duals)
            self.prices[priority] = SessionPrices(master.kinds, duals, program)
            let candidates = program.rooms.indices.map { prices.best($0) }
            exact = min(exact, prices.bound(candidates))
            report(priority, exact, stage)
            if control.isOver || whole() == bestValues[priority] { break }
            let improving = candidates.joined()
                .filter { $0.value > Self.priceTolerance && !master.contains($0.pattern) }.map(\.pattern)
            if !improving.isEmpty {
                try master.add(improving)
                method = .primal
                continue
            }
            pricing = (prices, prices.bound(candidates))
            let support = try master.support()
            let broken = OrderRow.broken(by: support, program)
            if broken.isEmpty { break }
            for row in broken { try master.add(row) }
            method = .dual
        }
        if whole() == bestValues[priority] || control.isOver { return whole() }
        try improve(from: likeliest(try master.support()), control)
        guard let pricing, whole() != bestValues[priority] else { return whole() }
        let proved = try prove(priority, pricing.prices, pricing.bound, stage, control)
        return [proved, whole()].compactMap { $0 }.min()
    }
}
