import Linking
import Proving

/// What is proved about a year's links at each priority of the policy, derived from the proofs of the steps.
struct YearProof {
    /// The steps that ``proof`` covers: those of the links' proof, as far as the links were chosen by them.
    let steps: [ProofStep]
    /// What is proved about these steps.
    let proof: PlanProof
    /// What is proved about `worst_difference` in addition.
    let threshold: ThresholdProof?
    /// At each priority, an upper bound for plans that are as good at the earlier priorities; nil if unknown.
    let bounds: [Int?]

    /// The proof of `links`, from the `answers` that they were taken from and the steps that these were solved for.
    init(
        _ year: LinkingYear, _ links: [Link], _ answers: [PartAnswer], _ solved: [ProofStep],
        threshold: ThresholdProof?
    ) {
        self.threshold = threshold
        steps = zip(solved, year.proofSteps(of: links)).prefix { $0 == $1 }.map(\.0)
        let objectives = steps.map { year.value(of: links, at: $0) }
        proof = PlanProof(answers, objectives: objectives)
        bounds =
            FairBounds(
                year, links, steps, objectives, proof.bounds, isLargest: threshold?.isProved ?? false
            ).bounds
    }
}
