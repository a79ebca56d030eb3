import GLPK
import Linking

/// Solves the parts of a year whose policy has fairness priorities, and puts together what is known of them.
///
/// Parts have nothing to do with one another at sums and at `leximin_difference`, where each plan's links are counted
/// band by band. At `worst_difference` the whole is as good as its worst part: each part says what it can have, and
/// the smallest of that is all that is asked of any.
struct FairMatching: Sendable {
    private let fair: FairPriorities
    private let parts: [FairPart]
    private let names: [String]

    init(_ parts: [ProgramBuilder.Part], _ fair: FairPriorities, _ year: LinkingYear) {
        self.fair = fair
        self.parts = parts.map { FairPart($0, year) }
        names = fair.priorities.map(\.rawValue)
    }

    /// The answers of the parts, and at each fairness priority what no plan can pass.
    func solve(
        _ runner: PartRunner, _ control: SolveControl
    ) throws(SolverFailure) -> (answers: [PartAnswer], bounds: [Int: Int]) {
        let whole = WorstDifference.Outcome(
            reached: LinkingYear.largestDifference, bound: LinkingYear.largestDifference)
        var worst = whole
        if let place = fair.worst {
            let before = fair.steps(before: place, threshold: 0, bands: [])
            let found = try runner.run(control.share(0.5)) { number, control throws(GLPKError) in
                try WorstDifference(
                    FairSolver(parts[number], names: names, control), place: place, before: before
                ).find()
            }
            for part in found {
                let part = part ?? .init(reached: 0, bound: nil)
                worst.reached = min(worst.reached, part.reached)
                worst.bound = worst.bound.flatMap { bound in part.bound.map { min(bound, $0) } }
            }
        }
        let threshold = worst.reached
        let answers = try runner.run(control) { number, control throws(GLPKError) in
            try FairLadder(FairSolver(parts[number], names: names, control), fair, threshold: threshold)
                .solve()
        }
        return (answers, bounds(answers, worst))
    }

    /// The bounds at fairness priorities, where they are known, by their places.
    private func bounds(_ answers: [PartAnswer], _ worst: WorstDifference.Outcome) -> [Int: Int] {
        var bounds: [Int: Int] = [:]
        let reached = zip(parts, answers).map { part, answer in part.least(answer.taken ?? []) }.min()
        let isLeximinProved =
            fair.leximin.map { place in answers.allSatisfy { $0.bounds[place] != nil } } ?? false
        for (place, priority) in fair.priorities.enumerated() where priority.isFairness {
            if place == fair.worst {
                bounds[place] = worst.bound
            } else if isLeximinProved {
                bounds[place] = reached ?? LinkingYear.largestDifference
            }
        }
        return bounds
    }
}
