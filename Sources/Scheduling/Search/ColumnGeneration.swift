import GLPK
import Linking

/// What the linear program over patterns says at a priority.
struct Relaxed {
    /// What no timetable can pass; infinite where nothing is known.
    var bound = Double.infinity
    /// The prices that gave the bound; nil where there are none.
    var pricing: PatternPricing?
    /// Whether the linear program is solved, and not given up on.
    var isComplete = false
}

/// The linear program by column generation: a knapsack a session finds the pattern that could improve it most; rows
/// that keep a link's meetings apart join as they are broken.
///
/// Prices are taken between the duals at hand and the best so far, which keeps them from swinging (smoothing: Wentges
/// 1997; Pessoa, Sadykov, Uchoa and Vanderbeck 2018). Where that finds no pattern, the duals at hand are priced.
extension TimetableSolver {
    private static let priceTolerance = 1e-6
    /// The part of the best duals in the prices.
    private static let smoothing = 0.6

    mutating func relax(
        _ priority: Int, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Relaxed {
        var relaxed = Relaxed()
        var centre: [Double] = []
        var method = SimplexOptions.Method.primal
        while true {
            let outcome = try master.solve(method, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { return relaxed }
            let duals = try master.duals()
            let prices = PatternPricing(master, priority: priority, duals: duals)
            var improving: [Pattern] = []
            func price(_ by: PatternPricing, _ point: [Double]) {
                let candidates = program.rooms.indices.map { by.best($0) }
                let bound = by.bound(candidates)
                if bound < relaxed.bound { (relaxed.bound, relaxed.pricing, centre) = (bound, by, point) }
                improving = candidates.joined().map(\.pattern).filter {
                    prices.value(of: $0) > Self.priceTolerance && !master.contains($0)
                }
            }
            if !centre.isEmpty {
                let known = centre + Array(repeating: 0, count: duals.count - centre.count)
                let between = zip(known, duals).map { Self.smoothing * $0 + (1 - Self.smoothing) * $1 }
                price(PatternPricing(master, priority: priority, duals: between), between)
            }
            if improving.isEmpty { price(prices, duals) }
            report(priority, relaxed.bound, stage)
            if control.isOver || isHopeless(relaxed.bound, priority) { return relaxed }
            if !improving.isEmpty {
                try master.add(improving)
                method = .primal
                continue
            }
            let broken = OrderRow.broken(by: try master.support(), program)
            if broken.isEmpty {
                relaxed.isComplete = true
                return relaxed
            }
            for row in broken { try master.add(row) }
            method = .dual
        }
    }
}
