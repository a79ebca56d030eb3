import GLPK
import Linking

/// Solves one part by steps, again and again, and keeps the best plan that comes by.
///
/// All that it asks of the solver within is "the best at these sums, one after the other, and a bound at each".
struct FairSolver {
    let part: FairPart
    private let names: [String]
    private let control: SolveControl

    /// A solver whose priorities are called `names`.
    init(_ part: FairPart, names: [String], _ control: SolveControl) {
        (self.part, self.names, self.control) = (part, names, control)
    }

    /// What came of some steps.
    struct Answer {
        /// The links taken; nil where none were found.
        let taken: [Int]?
        /// What they count at each step.
        let values: [Int]
        /// What bounds each step, where the steps before are proved.
        let bounds: [Int?]
        let isInfeasible: Bool

        /// Whether the first `count` steps are proved to be at their best.
        func isProved(_ count: Int) -> Bool {
            taken != nil && zip(values, bounds).prefix(count).allSatisfy { $0 == $1 }
        }
    }

    /// Whether there is time for more.
    var isOver: Bool { control.isOver }

    /// The best at `steps`, within `share` of the time that is left.
    func solve(_ steps: [FairStep], share: Double = 1) throws(GLPKError) -> Answer {
        let program = part.program(steps)
        var solver = try PrioritySolver(
            program, names: steps.map { $0.place.map { names[$0] } ?? "fairness" }, control.share(share))
        let answer = try solver.solve()
        return Answer(
            taken: answer.taken, values: answer.taken.map(program.values) ?? [], bounds: answer.bounds,
            isInfeasible: answer.isInfeasible)
    }
}
