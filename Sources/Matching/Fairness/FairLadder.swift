import GLPK
import Linking

/// Solves one part at all priorities of a policy with fairness, once it is known what `worst_difference` allows.
///
/// Statement of `leximin_difference`: of two plans, the one is better whose links' differences, sorted, are larger at the
/// first place where the two are not equal; a plan that has no more links there is the better one. In other words: N(t)
/// being a plan's number of links of difference t or less, it is N(t) that is to be small, for the smallest t first.
///
/// Not all t matter. A *ladder* is a list of some; say that a plan is best at N on the ladder, one rung after the other,
/// and that the differences of its links are all on the ladder. Then it is best at N(t) for all t: where another plan is
/// better at a first t, it has fewer links up to t and as many below, so t is the difference of a link of ours, and a
/// rung, and we would not be best on the ladder. So the ladder begins empty, and the differences of each plan that is best
/// on it become rungs until there are no new ones; then it is cut down to the rungs that the plan has.
///
/// Other plans may be as good on the ladder and worse between its rungs; so in the last solution, with which the later
/// priorities go on, what lies between two rungs is a step too, at which there is to be no link.
///
/// Each step is a sum over links, minimised among the plans that are best at those before: lexicographic max–min
/// fairness as a row of integer programs (Ogryczak 1997), with the levels generated as they are needed.
struct FairLadder {
    private let solver: FairSolver
    private let fair: FairPriorities
    private let threshold: Int

    /// The solution of the solver's part, in whose plans no link is to be below `threshold` at `worst_difference`.
    init(_ solver: FairSolver, _ fair: FairPriorities, threshold: Int) {
        (self.solver, self.fair, self.threshold) = (solver, fair, threshold)
    }

    /// The best links at all priorities. The bound of a fairness priority is 0 where it is proved that all its steps are at
    /// their best, else nil.
    func solve() throws(GLPKError) -> PartAnswer {
        var (ladder, isComplete, found) = ([Int](), true, [Int]?.none)
        if let place = fair.leximin {
            (ladder, isComplete, found) = try climb(
                fair.steps(before: place, threshold: threshold, bands: []), place)
        }
        let count = fair.priorities.count
        let steps = fair.steps(before: count, threshold: threshold, bands: FairPriorities.settle(ladder))
        let last = try solver.solve(steps)
        let isClosed = steps.indices.map { last.isProved($0 + 1) }
        let bounds = fair.priorities.indices.map { place -> Int? in
            let own = steps.indices.filter { steps[$0].place == place }
            if let leximin = fair.leximin, place >= leximin, !isComplete { return nil }
            let before = steps.indices.filter { (steps[$0].place ?? place) < place }
            guard before.allSatisfy({ isClosed[$0] }) else { return nil }
            if fair.priorities[place].isFairness { return own.allSatisfy { isClosed[$0] } ? 0 : nil }
            return own.first.flatMap { last.bounds[$0] }
        }
        return PartAnswer(
            taken: better(last.taken, found, steps), bounds: bounds, isInfeasible: last.isInfeasible)
    }

    /// The ladder of the best plan, whether it is proved to be the best, and that plan.
    private func climb(_ before: [FairStep], _ place: Int) throws(GLPKError) -> ([Int], Bool, [Int]?) {
        var (ladder, found) = ([Int](), [Int]?.none)
        while true {
            let steps = before + FairPriorities.search(ladder).map { .fewest(place, $0) }
            let answer = try solver.solve(steps + [.spread], share: 0.5)
            guard let taken = answer.taken else { break }
            found = taken
            guard answer.isProved(steps.count) else { break }
            let levels = solver.part.levels(taken)
            if Set(levels).isSubset(of: ladder) { return (levels, true, taken) }
            ladder = Set(ladder).union(levels).sorted()
        }
        return (found.map(solver.part.levels) ?? [], false, found)
    }

    /// The better plan of two at `steps`.
    private func better(_ a: [Int]?, _ b: [Int]?, _ steps: [FairStep]) -> [Int]? {
        guard let a, let b else { return a ?? b }
        let program = solver.part.program(steps)
        return program.values(b).isLexicographicallyAbove(program.values(a)) ? b : a
    }
}
