import Linking
import Proving

extension PartsSolver {
    /// A solver of the parts by `steps`. If fairness is among the priorities, more must be proved afterwards, so it
    /// gets only `share` of the time.
    init(
        _ parts: [ProgramBuilder.Part], _ steps: [ProofStep], _ year: LinkingYear, _ control: SolveControl,
        share: Double = 0.7
    ) {
        let isFair = year.policy.match.priorities.contains(where: \.isFairness)
        self.init(
            parts: isFair ? parts.map { FairPart($0, year).part(steps) } : parts,
            goals: steps.map(\.goal), control: isFair ? control.share(share) : control)
    }
}
