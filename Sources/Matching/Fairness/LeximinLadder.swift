import GLPK
import Linking
import Proving

/// Finds the differences that the links of a part's fairest plan have.
///
/// Statement: sort the differences of each plan's links in ascending order. Of two plans, the better one has the
/// larger difference at the first position where they disagree; a plan that has no more links there is better too.
/// Equivalently, let N(t) be a plan's number of links with difference t or less: minimise N(t), for the smallest t
/// first.
///
/// Not all t matter. A *ladder* is a list of some t, its rungs. Suppose that a plan is optimal for N on the ladder,
/// rung by rung, and that the differences of all its links are rungs. Then it is optimal for N(t) at all t. For
/// suppose that another plan first beats it at some t. Then that plan has fewer links up to t and equally many
/// below t, so t is the difference of one of our links and hence a rung, and our plan would not be optimal on the
/// ladder. So the ladder starts empty. The differences of each plan that is optimal on it become rungs, until none
/// are new.
///
/// Each rung is a sum over links, minimised among the plans that are optimal at the rungs before: lexicographic
/// max–min fairness as a sequence of integer programs (Ogryczak 1997), with levels generated as needed.
struct LeximinLadder {
    /// The steps of the earlier priorities.
    let before: [ProofStep]

    /// The differences, ascending. If time runs out: those of the best plan found, or none if no plan was found.
    func find(_ solver: inout FairSolver) throws(GLPKError) -> [Int] {
        var (ladder, levels) = ([Int](), [Int]())
        while let best = try solver.solve(before + steps(ladder), guess: true) {
            levels = solver.part.levels(best.taken)
            if Set(levels).isSubset(of: ladder) { break }
            ladder = Set(ladder).union(levels).sorted()
        }
        return levels
    }

    /// One band from each rung to the next. Minimised one after the other, they count all links up to each rung.
    private func steps(_ ladder: [Int]) -> [ProofStep] {
        zip([-1] + ladder, ladder).map { ProofStep(.leximinDifference, band: $0 + 1..<$1 + 1) }
    }
}
