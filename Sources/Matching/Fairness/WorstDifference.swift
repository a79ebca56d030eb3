import GLPK
import Linking
import Proving

/// How large the smallest difference of a part's links can be, at the best of the steps before.
///
/// Statement: the largest t so that some plan which is best at the steps before has no link below t. A bottleneck
/// problem (Edmonds and Fulkerson 1970): found over the differences that there are, each try a program with one step
/// more, "as few links as can be below t". A try that comes to no link below t raises what is reached, to the smallest
/// difference of the plan that it found; any other bounds what can be had.
struct WorstDifference {
    /// The steps of the priorities before.
    let before: [ProofStep]

    /// The smallest difference that can be had, as far as it was found; nil where no plan was.
    func find(_ solver: inout FairSolver) throws(GLPKError) -> Int? {
        guard let first = try solver.solve(before, guess: true) else { return nil }
        var reached = solver.part.least(first.taken)
        // Without any link the smallest difference counts as the largest there is.
        let levels = Set(solver.part.differences.map(Int.init) + [LinkingYear.largestDifference]).sorted()
        // No plan has `levels[high]` for its smallest difference. The guess is often the best, so it is tried in small
        // steps that grow, and bisected once one of them fails.
        var (high, stride) = (levels.count, 1)
        while true {
            let low = (levels.firstIndex { $0 > reached } ?? levels.count) - 1
            guard high - low > 1 else { return reached }
            let next = high == levels.count ? min(low + stride, high - 1) : (low + high) / 2
            let below = ProofStep(.worstDifference, band: 0..<levels[next])
            guard let trial = try solver.solve(before + [below]) else { return reached }
            if trial.values[before.count] == 0 {
                reached = max(reached, solver.part.least(trial.taken))
                stride *= 2
            } else {
                high = next
            }
        }
    }
}
