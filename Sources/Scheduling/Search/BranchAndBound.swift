import GLPK
import Linking

/// The branch and bound over a list of patterns, on tallies, sessions used, venues and dates of meetings, and meetings in sessions:
/// either side of such a decision changes the linear program, which fixing a single pattern to 0 hardly does.
///
/// Source: branching on the original variables of a column generation (Vanderbeck 2000).
extension TimetableSolver {
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
    ///   - nodes: How many nodes to look at; nil for as many as any search may have.
    ///   - isListed: Whether all patterns that matter are on the list, so that open nodes bound all timetables.
    ///   - mayRestart: Whether to end early where the first nodes have found so much better a timetable that the list
    ///     should be made anew.
    /// - Returns: What no timetable of these patterns can pass; nil where it ended early.
    mutating func branch(
        _ list: inout ListMaster, _ step: Step, _ bound: Double, nodes: Int?, isListed: Bool,
        mayRestart: Bool = false
    ) throws(GLPKError) -> Double? {
        let priority = step.priority
        let undecided = Decided(program, tallies: tallies)
        var open = OpenNodes()
        var next: Node? = Node(decisions: [], bound: bound)
        var count = 0
        var costs = PseudoCosts()
        let gap = bound - Double(bestValues[priority])
        func reached(_ current: Node) -> Double {
            max(open.bound, current.bound, Double(bestValues[priority]))
        }
        while true {
            let isJump = next == nil
            guard let node = next ?? open.takeBest(atLeast: least(priority)) else { break }
            next = nil
            count += 1
            if step.isOver || count > nodes ?? Effort.mostNodes || open.held > effort.decisions {
                return reached(node)
            }
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
            // Never nil, since every node's decisions came to it by this very type.
            guard let decided = undecided.taking(node.decisions) else { return reached(node) }
            guard
                let fork = try fork(
                    support, decided, &list, priority, value: min(node.bound, value), mayTry: isListed,
                    &costs, step.control)
            else { continue }
            // The side that the solution is nearer to comes first.
            let sides = [
                (fork.decision, fork.kept, fork.distance),
                (fork.decision.opposite, fork.opposed, 1 - fork.distance),
            ].compactMap { decision, side, distance in
                decided.taking(decision).map {
                    Node(decisions: $0.decisions, bound: min(node.bound, value, side), distance: distance)
                }
            }.filter { !isHopeless($0.bound, priority) }
            next = sides.first
            open.add(sides.dropFirst())
        }
        return Double(bestValues[priority])
    }

    /// The decision with which a node goes on; nil where it is closed.
    private mutating func fork(
        _ support: [(pattern: Pattern, value: Double)], _ decided: Decided, _ list: inout ListMaster,
        _ priority: Int, value: Double, mayTry: Bool, _ costs: inout PseudoCosts, _ control: SolveControl
    ) throws(GLPKError) -> Fork? {
        let open = Decision.open(support, program, tallies: tallies).filter { decided.isOpen($0.decision) }
        if !open.isEmpty {
            return try fork(
                open, &list, priority, after: decided.decisions, value: value, mayTry: mayTry, &costs, control
            )
        }
        // A solution that leaves nothing open is a timetable, and has become the best if it is better.
        try improve(from: likeliest(support), control)
        if isHopeless(value, priority) { return nil }
        // It only looked better, by what a linear program may miss a row by: places are decided one by one, to the end if
        // need be, where a node has one timetable, which has been looked at.
        let likely = Placement(choices, from: likeliest(support)).roomOf
        return decided.next(likely: likely).map { Fork(decision: $0, distance: 0.5) }
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
