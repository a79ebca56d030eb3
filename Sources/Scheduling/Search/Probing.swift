import GLPK
import Linking

/// Which decision a node takes: what the likeliest ones do to the linear program is tried, until enough is known of them.
///
/// Source: reliability branching (Achterberg, Koch and Martin 2005).
extension TimetableSolver {
    /// How many decisions are tried at a node at most, and in vain one after the other.
    private static let mostProbes = 12
    private static let mostInVain = 5
    /// A decision that was taken or tried so often on either side needs no more trial.
    private static let reliable = 3.0
    /// Trials may take this part of all the iterations of the simplex, and so many more.
    private static let probeShare = 0.5
    private static let freeProbes = 5_000

    /// What is left of a node: what no timetable can pass that keeps the decision, and the opposite.
    struct Fork {
        let decision: Decision
        /// How far the solution is from keeping the decision.
        let distance: Double
        /// Minus infinity where nothing better keeps it.
        var kept = Double.infinity
        var opposed = Double.infinity
    }

    /// The decision that promises most at a node whose solution and decisions leave these open; nil where there are none.
    ///
    /// - Parameter mayTry: Whether decisions are tried; else what was learned from others before must do.
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
            // Nothing beats a decision that leaves one side at most.
            if kept < least || opposed < least { break }
        }
        return fork ?? Fork(decision: best.decision, distance: 1 - best.part)
    }

    /// What no timetable that keeps the decisions can pass; minus infinity where none is better than the best, and
    /// infinity where nothing is known.
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
