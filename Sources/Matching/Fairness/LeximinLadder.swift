import GLPK
import Linking
import Proving

/// Which differences the links of a part's fairest plan have.
///
/// Statement: of two plans, the one is better whose links' differences, sorted, are larger at the first place where the
/// two are not equal; where one has no more links there, it is the better one. In other words: N(t) being a plan's number
/// of links of difference t or less, it is N(t) that is to be small, for the smallest t first.
///
/// Not all t matter. A *ladder* is a list of some; say that a plan is best at N on the ladder, one rung after the other,
/// and that the differences of its links are all on the ladder. Then it is best at N(t) for all t: where another plan is
/// better at a first t, it has fewer links up to t and as many below, so t is the difference of a link of ours, and a
/// rung, and we would not be best on the ladder. So the ladder begins empty, and the differences of each plan that is best
/// on it become rungs, until there are no new ones.
///
/// Each rung is a sum over links, minimised among the plans that are best at those before: lexicographic max–min
/// fairness as a row of integer programs (Ogryczak 1997), with the levels generated as they are needed.
struct LeximinLadder {
    /// The steps of the priorities before.
    let before: [ProofStep]

    /// The differences, ascending; those of the best plan found where the time ran out, and none where none was found.
    func find(_ solver: inout FairSolver) throws(GLPKError) -> [Int] {
        var (ladder, levels) = ([Int](), [Int]())
        while let best = try solver.solve(before + steps(ladder), guess: true) {
            levels = solver.part.levels(best.taken)
            if Set(levels).isSubset(of: ladder) { break }
            ladder = Set(ladder).union(levels).sorted()
        }
        return levels
    }

    /// One band up to each rung from the one before: minimised one after the other, they count all up to the rung.
    private func steps(_ ladder: [Int]) -> [ProofStep] {
        zip([-1] + ladder, ladder).map { ProofStep(.leximinDifference, band: $0 + 1..<$1 + 1) }
    }
}
