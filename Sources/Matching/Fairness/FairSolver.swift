import GLPK
import Linking
import Proving

/// Solves one part by steps, again and again; each solution begins where the last one ended.
///
/// All that it asks of the solver within is "the best at these sums, one after the other". What it says is the solver's
/// word: proofs are made afterwards, of what was found.
struct FairSolver {
    let part: FairPart
    private let control: SolveControl
    private var start: MasterStart?

    init(_ part: FairPart, _ control: SolveControl) { (self.part, self.control) = (part, control) }

    /// What came of some steps.
    struct Answer {
        /// The links taken.
        let taken: [Int]
        /// What they count at each step.
        let values: [Int]
    }

    /// The best at `steps`, within half of the time that is left; among these, one that is fair by a guess, if asked
    /// for. Nil where the solver is not sure of every step.
    mutating func solve(_ steps: [ProofStep], guess: Bool = false) throws(GLPKError) -> Answer? {
        let program = part.program(steps, guess: guess)
        let names = steps.map(\.priority.rawValue) + (guess ? ["fairness"] : [])
        var solver = try PrioritySolver(
            program, names: names, start: start ?? MasterStart(greedy: program), control.share(0.5))
        let answer = try solver.solve()
        guard let taken = answer.taken else { return nil }
        start = MasterStart(taken: taken, columns: answer.columns, oddSets: answer.oddSets)
        return answer.closed < steps.count ? nil : Answer(taken: taken, values: program.values(taken))
    }
}
