import GLPK
import Linking

/// Selects the decision of a node: tries what the likeliest ones do to the linear program, until enough is known.
///
/// Source: reliability branching (Achterberg, Koch and Martin 2005).
extension TimetableSolver {
    /// The limit on decisions tried at a node, and on those tried in a row without success.
    private static let mostProbes = 12
    private static let mostInVain = 5
    /// A decision taken or tried this often on both sides needs no more trial.
    private static let reliable = 3.0
    /// The share of all simplex iterations that trials may take, and how many more they may take on top of it.
    private static let probeShare = 0.5
    private static let freeProbes = 5_000

    /// The branching at a node: the bound on timetables that keep the decision, and on those that keep the opposite.
    struct Fork {
        let decision: Decision
        /// How far the solution is from satisfying the decision.
        let distance: Double
        /// Minus infinity if no better timetable keeps it.
        var kept = Double.infinity
        var opposed = Double.infinity
    }

    /// The most promising decision at a node, among those that its solution and earlier decisions leave open; nil if
    /// there is none.
    ///
    /// - Parameter mayTry: Whether to try decisions; if not, what earlier ones taught has to be enough.
    mutating func fork(
        _ candidates: [(decision: Decision, part: Double)], _ list: inout ListMaster, _ priority: Int,
        after decisions: [Decision], value: Double, mayTry: Bool, _ costs: inout PseudoCosts,
        _ control: SolveControl
    ) throws(GLPKError) -> Fork? {
        let ranked = costs.ranked(candidates)
        guard var best = ranked.first else { return nil }
        guard mayTry else { return Fork(decision: best.decision, distance: 1 - best.part) }
        var bestScore = -1.0
        var fork: Fork?
        var (probes, vain) = (0, 0)
        let least = least(priority)
        for candidate in ranked {
            if control.isOver || probes == Self.mostProbes || vain == Self.mostInVain { break }
            if costs.isReliable(candidate.decision, Self.reliable) {
                if candidate.score > bestScore {
                    (best, bestScore, fork) = (candidate, candidate.score, nil)
                    vain = 0
                } else {
                    vain += 1
                }
                continue
            }
            guard list.probeIterations < Self.freeProbes + Int(Self.probeShare * Double(list.iterations))
            else { break }
            probes += 1
            var sides = Fork(decision: candidate.decision, distance: 1 - candidate.part)
            let (kept, opposed) = (
                try probe(&list, decisions + [candidate.decision], least, control),
                try probe(&list, decisions + [candidate.decision.opposite], least, control)
            )
            (sides.kept, sides.opposed) = (kept, opposed)
            func loss(_ bound: Double) -> Double { value - max(bound, least) }
            if kept.isFinite || kept < 0 {
                costs.learn(candidate.decision, loss: loss(kept), distance: 1 - candidate.part)
            }
            if opposed.isFinite || opposed < 0 {
                costs.learn(candidate.decision.opposite, loss: loss(opposed), distance: candidate.part)
            }
            let score = max(1e-6, loss(kept)) * max(1e-6, loss(opposed))
            if score > bestScore * (1 + 1e-9) {
                (best, bestScore, fork) = (candidate, score, sides)
                vain = 0
            } else {
                vain += 1
            }
            // Nothing beats a decision that leaves at most one side.
            if kept < least || opposed < least { break }
        }
        return fork ?? Fork(decision: best.decision, distance: 1 - best.part)
    }

    /// A bound on all timetables that keep the decisions; minus infinity if none beats the incumbent, infinity if
    /// nothing is known.
    private func probe(
        _ list: inout ListMaster, _ decisions: [Decision], _ least: Double, _ control: SolveControl
    ) throws(GLPKError) -> Double {
        try list.impose(decisions)
        let before = list.iterations
        let ending = try list.solve(.dualThenPrimal, least: least, control)
        list.probeIterations += list.iterations - before
        return switch ending {
        case .solved(let value): value
        case .closed: -.infinity
        case .unknown: .infinity
        }
    }
}
