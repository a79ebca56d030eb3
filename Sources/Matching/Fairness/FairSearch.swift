import GLPK
import Linking
import Proving

/// Finds the steps that a policy with fairness reduces to in a year: the thresholds and the ladder, which only
/// optimal plans reveal.
///
/// For sums, and for `leximin_difference`, which counts links band by band, parts are independent: the ladder of
/// the whole has the rungs of all parts. For `worst_difference`, the whole is as good as its worst part: each part
/// reports the best it can reach, and the smallest of these values is required of all.
struct FairSearch {
    private let year: LinkingYear
    private let parts: [ProgramBuilder.Part]
    private let control: SolveControl

    /// The search over `parts`, within half of the time.
    init(_ year: LinkingYear, _ parts: [ProgramBuilder.Part], _ control: SolveControl) {
        (self.year, self.parts, self.control) = (year, parts, control.share(0.5))
    }

    /// The steps of all priorities.
    func steps() throws(SolverFailure) -> [ProofStep] {
        let priorities = year.policy.match.priorities
        var (threshold, levels) = (0, [Int]())
        for (index, priority) in priorities.enumerated() where priority.isFairness {
            let before = ProofStep.steps(priorities[..<index], threshold: threshold, levels: levels)
            if priority == .leximinDifference {
                let ladder = LeximinLadder(before: before)
                let found = try search { solver throws(GLPKError) in try ladder.find(&solver) }
                levels = Set(found.joined()).sorted()
            } else if !priorities[..<index].contains(.leximinDifference) {
                let worst = WorstDifference(before: before)
                let found = try search { solver throws(GLPKError) in try worst.find(&solver) }
                threshold = found.map { $0 ?? 0 }.min() ?? LinkingYear.largestDifference
            }
        }
        return ProofStep.steps(priorities, threshold: threshold, levels: levels)
    }

    private func search<Found: Sendable>(
        _ find: @Sendable (inout FairSolver) throws(GLPKError) -> Found
    ) throws(SolverFailure) -> [Found] {
        let solver = PartsSolver(parts: parts, goals: [], control: control)
        return try solver.sideBySide(Array(parts.indices), control) { part, control throws(GLPKError) in
            var solver = FairSolver(FairPart(parts[part], year), control)
            return try find(&solver)
        }
    }
}
