import GLPK
import Linking

/// Branch and bound over a list of patterns.
///
/// It branches on tallies, sessions in use, venues and dates of meetings, and meetings in sessions. Either side of such
/// a decision changes the linear program; fixing a single pattern to 0 hardly does.
///
/// Source: branching on the original variables of a column generation (Vanderbeck 2000).
extension TimetableSolver {
    /// How many rows over three others a node adds in one round, and how many rounds it has.
    private static let nodeBatch = 20
    private static let nodeRounds = 2
    /// After how many nodes to decide whether to rebuild the list, and how much of the gap may be left for that.
    private static let restart = 40
    private static let restartShare = 0.7
    /// How often, in nodes, a local search starts from a node's solution. It also does at node numbers that are powers
    /// of two.
    private static let searchEvery = 8

    /// Looks for the best timetable among the patterns of the list.
    ///
    /// - Parameters:
    ///   - nodes: The limit on nodes; nil for the limit of any search.
    ///   - isListed: Whether all patterns that matter are on the list, so that open nodes bound all timetables.
    ///   - mayRestart: Whether to stop early if the first nodes improve the incumbent so much that the list is worth
    ///     rebuilding.
    /// - Returns: A bound on all timetables of these patterns; nil if it stopped early.
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
            // If the list is not complete, open nodes bound only its own patterns, not all timetables.
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
            // Never nil: every node got its decisions from this type.
            guard let decided = undecided.taking(node.decisions) else { return reached(node) }
            guard
                let fork = try fork(
                    support, decided, &list, priority, value: min(node.bound, value), mayTry: isListed,
                    &costs, step.control)
            else { continue }
            // The side nearer to the solution comes first.
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

    /// The decision on which a node branches; nil if the node is closed.
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
        // If the solution leaves nothing open, it is a timetable. It is now the incumbent if it is better.
        try improve(from: likeliest(support), control)
        if isHopeless(value, priority) { return nil }
        // It only looked better, by the tolerance of a row. So the places are decided one by one, if need be until the
        // node has only one timetable, which has been seen already.
        let likely = Placement(choices, from: likeliest(support)).roomOf
        return decided.next(likely: likely).map { Fork(decision: $0, distance: 0.5) }
    }

    /// Solves the relaxation of a node, and adds the rows that its solution violates.
    private mutating func relax(
        _ list: inout ListMaster, _ step: Step, _ isJump: Bool
    ) throws(GLPKError) -> ListMaster.Ending {
        // Far from the last node, the basis is neither primal nor dual feasible, and the primal simplex recovers
        // sooner.
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

    /// The patterns of a solution, those with the largest values first.
    func likeliest(_ support: [(pattern: Pattern, value: Double)]) -> [Pattern] {
        support.sorted { ($1.value, $0.pattern.room) < ($0.value, $1.pattern.room) }.map(\.pattern)
    }
}
