import GLPK
import Linking
import Proving

/// Solves one part by steps, repeatedly; each solve starts from the result of the previous one.
///
/// It relies on the inner solver only for lexicographic optima of sums. The results are the solver's word; the
/// proofs are made afterwards, for what was found.
struct FairSolver {
    let part: FairPart
    private let control: SolveControl
    private var start: MasterStart?

    init(_ part: FairPart, _ control: SolveControl) { (self.part, self.control) = (part, control) }

    /// The result of solving some steps.
    struct Answer {
        /// The links taken.
        let taken: [Int]
        /// Their value at each step.
        let values: [Int]
    }

    /// A choice that is optimal at `steps`, within half of the remaining time; with `guess`, a fair one among
    /// these, by a heuristic weight. Nil if the solver is not certain about every step.
    mutating func solve(_ steps: [ProofStep], guess: Bool = false) throws(GLPKError) -> Answer? {
        let program = part.program(steps, guess: guess)
        let goals = steps.map(\.goal) + (guess ? [.fairStart] : [])
        var solver = try PrioritySolver(
            program, goals: goals, start: start ?? MasterStart(greedy: program), control.share(0.5))
        let answer = try solver.solve()
        guard let taken = answer.taken else { return nil }
        start = MasterStart(taken: taken, columns: answer.columns, oddSets: answer.oddSets)
        return answer.closed < steps.count ? nil : Answer(taken: taken, values: program.values(taken))
    }
}
