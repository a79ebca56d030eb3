import GLPK
import Linking

/// What the linear program over patterns says at a priority.
struct Relaxed {
    /// A bound on every timetable; infinite if none is known.
    var bound = Double.infinity
    /// The pricing that gave the bound; nil if there is none.
    var pricing: PatternPricing?
    /// Whether the linear program was solved to the end.
    var isComplete = false
}

/// Solves the linear program by column generation.
///
/// For each session, a knapsack problem finds the pattern that could improve the program most. Rows that keep a link's
/// meetings apart are added once they are violated.
///
/// Prices lie between the current duals and the best duals so far, which keeps them from oscillating (smoothing:
/// Wentges 1997; Pessoa, Sadykov, Uchoa and Vanderbeck 2018). If they give no pattern, the current duals are priced.
extension TimetableSolver {
    private static let priceTolerance = 1e-6
    /// The weight of the best duals in the prices.
    private static let smoothing = 0.6
    /// How many of the patterns added at once may hold the same meeting.
    private static let mostUses = 2
    /// Patterns are few if there is fewer than one for this many sessions.
    private static let fewOfSessions = 8
    /// How near the bound a value must be to count as nearly solved, and how many times rows must have been added.
    private static let roughly = 5e-4
    private static let roughOrders = 2

    /// Solves the linear program at a priority.
    ///
    /// - Parameter isRough: Whether nearly solved is enough, as for a search that proves nothing.
    mutating func relax(
        _ step: Step, isRough: Bool = false
    ) throws(GLPKError) -> Relaxed {
        var relaxed = Relaxed()
        var centre: [Double] = []
        var method = SimplexOptions.Method.primal
        var (turn, joins) = (0, 0)
        while true {
            let outcome = try master.solve(method, step.control)
            guard outcome.stop == .finished, outcome.known == .optimal else { return relaxed }
            let duals = try master.duals()
            let prices = PatternPricing(master, priority: step.priority, duals: duals)
            var improving: [Pattern] = []
            turn += 1
            func price(_ by: PatternPricing, _ point: [Double]) {
                let candidates = program.rooms.indices.map { by.best($0) }
                let bound = by.bound(candidates)
                if bound < relaxed.bound { (relaxed.bound, relaxed.pricing, centre) = (bound, by, point) }
                func isImproving(_ pattern: Pattern) -> Bool {
                    prices.value(of: pattern) > Self.priceTolerance && !master.contains(pattern)
                }
                improving = spread(by, candidates, from: turn).filter(isImproving)
                // Near the end few patterns can be used together, and all are wanted.
                if improving.count * Self.fewOfSessions < program.rooms.count {
                    let known = Set(improving)
                    improving += candidates.joined().map(\.pattern).filter {
                        isImproving($0) && !known.contains($0)
                    }
                }
            }
            if !centre.isEmpty {
                let known = centre + Array(repeating: 0, count: duals.count - centre.count)
                let between = zip(known, duals).map { Self.smoothing * $0 + (1 - Self.smoothing) * $1 }
                price(PatternPricing(master, priority: step.priority, duals: between), between)
            }
            if improving.isEmpty { price(prices, duals) }
            report(step, relaxed.bound)
            if step.isOver || isHopeless(relaxed.bound, step.priority) { return relaxed }
            let isNear = relaxed.bound - outcome.objective <= Self.roughly * abs(outcome.objective)
            if isRough, isNear, joins >= Self.roughOrders { improving = [] }
            if !improving.isEmpty {
                try master.add(improving)
                method = .primal
                continue
            }
            let broken = OrderRow.broken(by: try master.support(), program)
            joins += 1
            if broken.isEmpty || (isRough && joins > Self.roughOrders) {
                relaxed.isComplete = true
                return relaxed
            }
            for row in broken { try master.add(row) }
            method = .dual
        }
    }

    /// A pattern for each session in turn, without meetings that too many of the others already hold.
    ///
    /// Otherwise similar sessions would all get the same pattern, and the linear program could use only one of them.
    private func spread(
        _ pricing: PatternPricing, _ best: [[(pattern: Pattern, value: Double)]], from turn: Int
    ) -> [Pattern] {
        var uses = [Int](repeating: 0, count: program.meetings.count)
        var isBarred = [Bool](repeating: false, count: program.meetings.count)
        var found: [Pattern] = []
        for step in program.rooms.indices {
            let place = (step + turn) % program.rooms.count
            let isFree = best[place].allSatisfy { $0.pattern.meetings.allSatisfy { !isBarred[$0] } }
            for (pattern, _) in isFree ? best[place] : pricing.best(place, without: isBarred) {
                found.append(pattern)
                for meeting in pattern.meetings {
                    uses[meeting] += 1
                    isBarred[meeting] = uses[meeting] >= Self.mostUses
                }
            }
        }
        return found
    }
}
