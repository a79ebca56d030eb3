import Linking
import Proving

/// Proves that no plan as good at the priorities before `worst_difference` has a larger smallest difference than
/// the given links: without any link in the band of all differences up to theirs, the earlier priorities fall
/// short.
struct ThresholdProof {
    /// The earlier priorities, and the band.
    let steps: [ProofStep]
    /// What is proved about them. At the band, the objective is −1.
    let proof: PlanProof
    /// The answers that the proof was made from.
    let answers: [PartAnswer]

    /// No plan has all its differences at or above this.
    var below: Int { steps.last?.band?.upperBound ?? 0 }

    /// Whether it is proved that some link must lie in the band.
    var isProved: Bool {
        guard let bound = proof.bounds.last else { return false }
        return bound.map { $0 < 0 } ?? false
    }

    /// Solves and proves. Nil if no such proof is needed, or if time runs out.
    ///
    /// - Throws: `SolverFailure` if GLPK fails.
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
