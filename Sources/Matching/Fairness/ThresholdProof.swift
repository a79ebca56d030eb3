import Linking
import Proving

/// The proof that no plan that is as good at the priorities before `worst_difference` has its smallest difference above
/// that of some links: without any link in the band of all differences up to it, the priorities before fall short.
struct ThresholdProof {
    /// The priorities before, and the band.
    let steps: [ProofStep]
    /// What is proved of them; −1 is the objective at the band.
    let proof: PlanProof
    /// What was solved for it.
    let answers: [PartAnswer]

    /// What no plan can have all its differences at or above.
    var below: Int { steps.last?.band?.upperBound ?? 0 }

    /// Whether it is proved that the band can't be without a link.
    var isProved: Bool {
        guard let bound = proof.bounds.last else { return false }
        return bound.map { $0 < 0 } ?? false
    }

    /// Solves and proves; nil where no such proof is needed, or the time ran out.
    ///
    /// - Throws: `SolverFailure` where GLPK breaks down.
    init?(
        _ year: LinkingYear, _ links: [Link], _ parts: [ProgramBuilder.Part], _ control: SolveControl
    ) throws(SolverFailure) {
        guard let steps = year.thresholdSteps(of: links) else { return nil }
        let answers = try PartsSolver(parts, steps, year, control, share: 1).solve()
        guard answers.allSatisfy({ $0.taken != nil }) else { return nil }
        let before = steps.dropLast().map { year.value(of: links, at: $0) }
        (self.steps, self.answers) = (steps, answers)
        proof = PlanProof(answers, objectives: before + [-1])
    }
}

extension PartsSolver {
    /// A solver of the parts by `steps`; where fairness is among these, so that more is to be proved behind, within `share`
    /// of the time.
    init(
        _ parts: [ProgramBuilder.Part], _ steps: [ProofStep], _ year: LinkingYear, _ control: SolveControl,
        share: Double = 0.7
    ) {
        let isFair = year.policy.match.priorities.contains(where: \.isFairness)
        self.init(
            parts: isFair ? parts.map { FairPart($0, year).part(steps) } : parts,
            names: steps.map(\.priority.rawValue), control: isFair ? control.share(share) : control)
    }
}
