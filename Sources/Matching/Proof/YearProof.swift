import Linking
import Proving

/// What is proved of a year's links at each priority of the policy, from what is proved of them step by step.
struct YearProof {
    /// The steps that ``proof`` speaks of: those of the links' proof, as far as the links were chosen by them.
    let steps: [ProofStep]
    /// What is proved of these steps.
    let proof: PlanProof
    /// What is proved of `worst_difference` beside.
    let threshold: ThresholdProof?
    /// At each priority what no plan can pass that is as good at the priorities before; nil where not known.
    let bounds: [Int?]

    /// The proof of `links`, which `answers` were taken from, by the steps that these were solved for.
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
