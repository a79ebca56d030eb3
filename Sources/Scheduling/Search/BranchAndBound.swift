import GLPK
import Linking

/// The branch and bound over a list of patterns, on tallies, sessions used, venues and dates of meetings, and meetings in sessions:
/// either side of such a decision changes the linear program, which fixing a single pattern to 0 hardly does.
///
/// Source: branching on the original variables of a column generation (Vanderbeck 2000).
extension TimetableSolver {
    /// A part of the timetables that is still to be looked at.
    private struct Node {
        let decisions: [Decision]
        let bound: Double
        /// How far the solution before the last decision was from keeping it.
        var distance = 1.0
    }

    /// Rows over three others that join at a node at once, and how often they may.
    private static let nodeBatch = 20
    private static let nodeRounds = 2
    /// After how many nodes it is judged whether the list should be made anew, and what must be left of the gap at most.
    private static let restart = 40
    private static let restartShare = 0.7
    /// Every how many nodes the solution begins a local search, after those whose number is a power of two.
    private static let searchEvery = 8

    /// Looks for the best timetable among the patterns of the list.
    ///
    /// - Parameters:
    ///   - nodes: How many nodes to look at; nil for all.
    ///   - isListed: Whether all patterns that matter are on the list, so that open nodes bound all timetables.
    ///   - mayRestart: Whether to end early where the first nodes have found so much better a timetable that the list
    ///     should be made anew.
    /// - Returns: What no timetable of these patterns can pass; nil where it ended early.
    mutating func branch(
        _ list: inout ListMaster, _ step: Step, _ bound: Double, nodes: Int?, isListed: Bool,
        mayRestart: Bool = false
    ) throws(GLPKError) -> Double? {
        let priority = step.priority
        var open: [Node] = []
        var next: Node? = Node(decisions: [], bound: bound)
        var count = 0
        var costs = PseudoCosts()
        let gap = bound - Double(bestValues[priority])
        func reached(_ current: Node?) -> Double {
            (open.map(\.bound) + [current?.bound ?? -.infinity, Double(bestValues[priority])]).max() ?? bound
        }
        while true {
            let isJump = next == nil
            if next == nil {
                open.removeAll { isHopeless($0.bound, priority) }
                // The best bound next; of equals the newest.
                guard let place = open.indices.max(by: { (open[$0].bound, $0) < (open[$1].bound, $1) }) else {
                    break
                }
                next = open.remove(at: place)
            }
            guard let node = next else { break }
            next = nil
            count += 1
            if step.isOver || count > nodes ?? .max { return reached(node) }
            if mayRestart, count == Self.restart,
                bound - Double(bestValues[priority]) < Self.restartShare * gap
            {
                return nil
            }
            // Short of the whole list, open nodes bound what its patterns can do, not what timetables can.
            report(step, isListed ? min(bound, reached(node)) : bound)
            if isJump { try list.dropSlackTriples() }
            try list.impose(node.decisions)
            let value: Double
            let least = least(priority)
            func learn(_ value: Double) {
                guard let last = node.decisions.last else { return }
                costs.learn(last, loss: node.bound - value, distance: node.distance)
            }
            switch try relax(&list, step, isJump) {
            case .closed:
                learn(least)
                continue
            case .unknown: return reached(node)
            case .solved(let objective):
                value = objective
                learn(value)
            }
            let support = try list.support()
            let before = bestValues[priority]
            if count & (count - 1) == 0 || count % Self.searchEvery == 0 {
                try improve(from: likeliest(support), step.control)
            }
            if isHopeless(value, priority) { continue }
            if bestValues[priority] > before { try shorten(&list, priority) }
            guard
                let fork = try fork(
                    Decision.open(support, program, tallies: tallies), &list, priority,
                    after: node.decisions, value: min(node.bound, value), mayTry: isListed, &costs,
                    step.control)
            else {
                try improve(from: likeliest(support), step.control)
                // A solution that leaves nothing open is a timetable, and should have become the best.
                if !isHopeless(value, priority) { return reached(node) }
                continue
            }
            // The side that the solution is nearer to comes first.
            let sides = [
                Node(
                    decisions: node.decisions + [fork.decision], bound: min(node.bound, value, fork.kept),
                    distance: fork.distance),
                Node(
                    decisions: node.decisions + [fork.decision.opposite],
                    bound: min(node.bound, value, fork.opposed), distance: 1 - fork.distance),
            ].filter { !isHopeless($0.bound, priority) }
            next = sides.first
            open += sides.dropFirst()
        }
        return Double(bestValues[priority])
    }

    /// Solves the relaxation of a node, with the rows that its solution breaks.
    private mutating func relax(
        _ list: inout ListMaster, _ step: Step, _ isJump: Bool
    ) throws(GLPKError) -> ListMaster.Ending {
        // Far from the last node the basis is feasible for neither simplex; the primal one finds its way back sooner.
        var method = isJump ? SimplexOptions.Method.primal : .dualThenPrimal
        var rounds = 0
        while true {
            let least = least(step.priority)
            let ending = try list.solve(method, least: least, step.control)
            guard case .solved = ending else { return ending }
            method = .dualThenPrimal
            let orders = OrderRow.broken(by: try list.support(), program)
            for order in orders { try list.add(order) }
            var triples: [TripleRow] = []
            if orders.isEmpty, rounds < Self.nodeRounds {
                rounds += 1
                triples = try list.brokenTriples(most: Self.nodeBatch)
                for triple in triples { try list.add(triple) }
            }
            if orders.isEmpty && triples.isEmpty { return ending }
        }
    }

    /// The patterns of a solution, those it takes most of first.
    func likeliest(_ support: [(pattern: Pattern, value: Double)]) -> [Pattern] {
        support.sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }.map(\.pattern)
    }
}
