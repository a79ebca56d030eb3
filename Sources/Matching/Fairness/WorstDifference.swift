import GLPK
import Linking

/// How large the smallest difference of a part's links can be, at the best of the steps before.
///
/// Statement: the largest t so that some plan which is best at the steps before has no link below t. A bottleneck
/// problem: found by bisection over the differences that there are, each try a program with one step more, "as few links
/// as can be below t" (Edmonds and Fulkerson 1970, bottleneck extrema; Gross 1959 for assignments). A try that comes
/// to no link below t raises what is reached, to the smallest difference of the plan that it found; one whose bound
/// is below 0 proves that t can't be had.
struct WorstDifference {
    private let solver: FairSolver
    private let place: Int
    private let before: [FairStep]

    /// The search for the priority at `place`, behind the steps `before`.
    init(_ solver: FairSolver, place: Int, before: [FairStep]) {
        (self.solver, self.place, self.before) = (solver, place, before)
    }

    /// What a part can have.
    struct Outcome: Sendable {
        /// The smallest difference that was reached.
        var reached: Int
        /// What no plan can pass that is as good at the steps before; nil where those are not proved.
        var bound: Int?
    }

    /// Searches. Nil where no plan was found, or none keeps all rows.
    func find() throws(GLPKError) -> Outcome? {
        let first = try solver.solve(before + [.spread], share: 0.5)
        guard let taken = first.taken else { return nil }
        var reached = solver.part.least(taken)
        guard first.isProved(before.count) else { return Outcome(reached: reached, bound: nil) }
        // Without any link the smallest difference counts as the largest there is.
        let largest = LinkingYear.largestDifference
        let levels = solver.part.levels.filter { $0 < largest } + [largest]
        // No plan has `levels[high]` for its smallest difference. The guess is often the best, so it is tried in small
        // steps that grow, and bisected once one of them fails.
        var (high, stride) = (levels.count, 1)
        while true {
            let low = (levels.firstIndex { $0 > reached } ?? levels.count) - 1
            guard high - low > 1 else { return Outcome(reached: reached, bound: reached) }
            let next = high == levels.count ? min(low + stride, high - 1) : (low + high) / 2
            let trial = try solver.solve(before + [.fewest(place, 0..<levels[next])], share: 0.5)
            guard let taken = trial.taken, trial.isProved(before.count) else { break }
            if trial.values[before.count] == 0 {
                reached = max(reached, solver.part.least(taken))
                stride *= 2
            } else if let bound = trial.bounds[before.count], bound < 0 {
                high = next
            } else {
                break
            }
        }
        return Outcome(reached: reached, bound: levels[high - 1])
    }
}
