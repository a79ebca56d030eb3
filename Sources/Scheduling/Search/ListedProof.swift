import GLPK
import Linking

/// The proof of a priority's value once patterns need no more pricing.
///
/// Every pattern whose reduced weight lies within the gap between bound and best timetable is listed: no other can be
/// in a better one. On the list, rows over three meetings lower the bound; what then falls out of the gap leaves the
/// list; and a branch and bound decides among the rest.
extension TimetableSolver {
    /// The longest list of patterns that is tried.
    private static let longestList = 200_000
    /// A reduced weight that passes the gap by less counts as within it.
    private static let listTolerance = 1e-5
    /// Rows over three meetings that join at once, and how often they may.
    private static let subsetBatch = 60
    private static let subsetRounds = 60
    /// How many nodes the first branch and bound has, among the patterns at hand. Nodes and not seconds: a run that
    /// ends must end the same way on every machine.
    private static let firstSearch = 400

    /// Rounds a bound down to the whole number that it allows; so much above one is still that one.
    static func whole(_ bound: Double) -> Int? { bound.isFinite ? Int((bound + 1e-6).rounded(.down)) : nil }

    /// Proves what it can of the value at `priority`; what comes back bounds it, nil where nothing was found.
    ///
    /// - Parameters:
    ///   - pricing: The last complete pricing, in which no pattern improves.
    ///   - exact: The bound that it gave.
    mutating func prove(
        _ priority: Int, _ pricing: PatternPricing, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Int? {
        // A better timetable from the patterns at hand makes the list shorter.
        _ = try branch(priority, exact, stage, nodes: Self.firstSearch, control)
        try master.dropSubsets()
        if control.isOver { return nil }
        let gap = max(0, exact - Double(bestValues[priority]))
        guard let list = pricing.patterns(atLeast: -gap - Self.listTolerance, most: Self.longestList) else {
            return nil
        }
        let listed = Set(list)
        let start = Set(best)
        try master.keep { _, pattern in listed.contains(pattern) || start.contains(pattern) }
        try master.add(list)
        let bound = try provedOnList(priority, exact, stage, control)
        try master.dropSubsets()
        return bound
    }

    private mutating func provedOnList(
        _ priority: Int, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Int? {
        let bound = try cut(priority, exact, stage, control)
        if Self.whole(bound) ?? .max <= bestValues[priority] { return bestValues[priority] }
        let proved = try branch(priority, bound, stage, nodes: nil, control).bound
        return max(bestValues[priority], Self.whole(min(bound, proved)) ?? .max)
    }

    /// Lowers the bound by rows over three meetings, and shortens the list by it; the bound comes back.
    private mutating func cut(
        _ priority: Int, _ exact: Double, _ stage: String, _ control: SolveControl
    ) throws(GLPKError) -> Double {
        var bound = exact
        for _ in 0..<Self.subsetRounds where !control.isOver {
            let outcome = try master.solve(.dual, control)
            guard outcome.stop == .finished, outcome.known == .optimal else { break }
            bound = min(bound, outcome.objective)
            let support = try master.support()
            try improve(
                from: likeliest(support), control)
            report(priority, bound, stage)
            if Self.whole(bound) ?? .max <= bestValues[priority] { break }
            let orders = OrderRow.broken(by: support, program)
            for order in orders { try master.add(order) }
            let subsets = SubsetRow.broken(by: support, most: Self.subsetBatch)
            let gap = max(0, outcome.objective - Double(bestValues[priority])) + Self.listTolerance
            let reduced = try master.reducedWeights()
            let start = Set(best)
            try master.keep { column, pattern in
                column >= reduced.count || reduced[column] >= -gap || start.contains(pattern)
            }
            for subset in subsets { try master.add(subset) }
            if orders.isEmpty && subsets.isEmpty { break }
        }
        return bound
    }
}
