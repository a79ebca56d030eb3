import GLPK
import Linking
import Proving

/// Finds how large the smallest difference of a part's links can be, given the optimum of the earlier steps.
///
/// Statement: find the largest t such that some plan that is optimal at the earlier steps has no link below t. It
/// is a bottleneck problem (Edmonds and Fulkerson 1970), searched over the differences that occur. Each try solves
/// a program with one more step, "as few links below t as possible". If the result has no link below t, its plan's
/// smallest difference is reached; otherwise t is an upper bound.
struct WorstDifference {
    /// The steps of the earlier priorities.
    let before: [ProofStep]

    /// The largest possible smallest difference, as far as it was found; nil if no plan was found.
    func find(_ solver: inout FairSolver) throws(GLPKError) -> Int? {
        guard let first = try solver.solve(before, guess: true) else { return nil }
        var reached = solver.part.least(first.taken)
        // Without any link, the smallest difference counts as the largest possible.
        let levels = Set(solver.part.differences.map(Int.init) + [LinkingYear.largestDifference]).sorted()
        // No plan has `levels[high]` as its smallest difference. The guess is often optimal, so it is raised in
        // small steps that grow, and bisected once a step fails.
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
