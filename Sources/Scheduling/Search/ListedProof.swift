import GLPK
import Linking

/// Proves a priority's value once no more patterns need pricing.
///
/// It lists every pattern whose reduced weight lies within the gap between the bound and the incumbent: no other
/// pattern can be in a better timetable. Rows over three others lower the bound on the list, and patterns that fall out
/// of the gap leave it. If the rest splits into independent parts, each is solved alone; otherwise branch and bound
/// decides.
extension TimetableSolver {
    /// The longest list of patterns that is tried.
    private static let longestList = 600_000
    /// A list no longer than this is never rebuilt.
    private static let shortList = 1000
    /// How many rows over three others are added in one round, and how many rounds there are.
    private static let tripleBatch = 60
    private static let tripleRounds = 60
    /// The limit on nodes of the branch and bound if there are too many patterns to list.
    private static let unlistedSearch = 400

    /// Proves what it can on a list of patterns. Returns a bound on the priority; nil if none was found.
    mutating func proveByList(
        _ step: Step, _ pricing: PatternPricing, _ exact: Double
    ) throws(GLPKError) -> Int? {
        if step.isOver { return nil }
        let slack = max(0, exact - Double(bestValues[step.priority]) - 1)
        let all = pricing.patterns(atLeast: -slack - Self.margin, most: Self.longestList, step.control)
        guard let all else {
            try searchPatternsAtHand(step, exact, nodes: effort.nodes ?? Self.unlistedSearch)
            return nil
        }
        var list = try list(of: all, step.priority, exact)
        var bound = try cut(&list, step, exact)
        if isHopeless(bound, step.priority) { return bestValues[step.priority] }
        if effort.splits > 0, !step.isOver {
            let parts = program.parts(withBest(options(of: list.patterns)))
            if parts.count > 1 { return try prove(parts, step, bound) }
        }
        let isLong = effort.nodes == nil && list.count > Self.shortList
        if isLong, effort.splits > 0, !step.isOver,
            try addLooseParts(to: &list, withBest(options(of: list.patterns)), step, pricing)
        {
            bound = try cut(&list, step, bound)
            if isHopeless(bound, step.priority) { return bestValues[step.priority] }
        }
        guard
            let proved = try branch(
                &list, step, bound, nodes: effort.nodes, isListed: true, mayRestart: isLong)
        else {
            try searchNeighbourhoods(step, pricing, bound)
            return try prove(step, pricing, exact)
        }
        return max(bestValues[step.priority], Self.whole(min(bound, proved)) ?? .max)
    }

    /// Looks for a better timetable among the current patterns, within a number of nodes.
    mutating func searchPatternsAtHand(
        _ step: Step, _ exact: Double, nodes: Int
    ) throws(GLPKError) {
        var list = try list(of: master.patterns, step.priority, exact)
        _ = try branch(&list, step, exact, nodes: nodes, isListed: false)
    }

    /// The linear program over these patterns and those of the incumbent.
    private func list(of patterns: [Pattern], _ priority: Int, _ exact: Double) throws(GLPKError)
        -> ListMaster
    {
        let sorted = Set(patterns).union(best).sorted {
            ($0.room, $0.meetings.count) != ($1.room, $1.meetings.count)
                ? ($0.room, $0.meetings.count) < ($1.room, $1.meetings.count)
                : $0.meetings.lexicographicallyPrecedes($1.meetings)
        }
        let slack = max(0, exact - Double(bestValues[priority]) - 1)
        let largest = sorted.reduce(1) { max($0, Int(program.weights($1)[priority].magnitude)) }
        var list = try ListMaster(
            program, priority: priority, list: sorted, holds: master.held, required: master.isRequired,
            price: 20 * (Double(largest) + slack))
        try list.begin(
            with: Set(try master.support().map(\.pattern)).union(best), master.orders.map(\.order))
        return list
    }

    /// The options that some patterns use.
    private func options(of patterns: [Pattern]) -> [[TimetableProgram.Option]] {
        var used = [Set<Int>](repeating: [], count: program.rooms.count)
        for pattern in patterns { used[pattern.room].formUnion(pattern.meetings) }
        return zip(program.rooms, used).map { room, used in
            room.options.filter { used.contains($0.meeting) }
        }
    }

    /// Removes what can't be in a timetable better than the incumbent.
    func shorten(_ list: inout ListMaster, _ priority: Int) throws(GLPKError) {
        try list.shorten(to: least(priority), except: Set(best))
    }

    /// Lowers the bound by rows over three others, shortens the list by it, and returns the bound.
    private mutating func cut(
        _ list: inout ListMaster, _ step: Step, _ exact: Double
    ) throws(GLPKError) -> Double {
        var bound = exact
        for _ in 0..<Self.tripleRounds where !step.isOver {
            let ending = try list.solve(.dualThenPrimal, least: -.infinity, step.control)
            guard case .solved(let value) = ending else { break }
            bound = min(bound, value)
            let support = try list.support()
            try improve(from: likeliest(support), step.control)
            report(step, bound)
            if isHopeless(bound, step.priority) { break }
            try list.measure(value)
            try shorten(&list, step.priority)
            let orders = OrderRow.broken(by: support, program)
            for order in orders { try list.add(order) }
            let triples = try list.brokenTriples(most: Self.tripleBatch)
            for triple in triples { try list.add(triple) }
            if orders.isEmpty && triples.isEmpty { break }
        }
        return bound
    }
}
