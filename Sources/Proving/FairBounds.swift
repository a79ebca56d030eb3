public import Linking

/// What is proved at each priority of the policy, from what is proved at each step.
public struct FairBounds: Sendable {
    /// At each priority what no plan passes that is as good at the priorities before; nil where not known.
    public private(set) var bounds: [Int?] = []

    /// The bounds of a plan with these links.
    ///
    /// - Parameters:
    ///   - year: The year of the plan.
    ///   - links: The links of the plan.
    ///   - steps: The steps of its proof, from the first on.
    ///   - values: What the links reach at each.
    ///   - stepBounds: What is proved at each.
    ///   - isLargest: Whether it is proved that no plan that is as good at the priorities before `worst_difference` has a
    ///     larger smallest difference.
    public init(
        _ year: LinkingYear, _ links: [Link], _ steps: [ProofStep], _ values: [Int], _ stepBounds: [Int?],
        isLargest: Bool
    ) {
        let all = year.proofSteps(of: links)
        // Behind a fairness priority that is not proved, the steps are those of this plan and no other.
        var (isFair, isLeximinProved) = (true, false)
        for priority in year.policy.match.priorities {
            let own = steps.indices.filter { steps[$0].priority == priority }
            let isClosed =
                own.count == all.count { $0.priority == priority }
                && own.allSatisfy { stepBounds[$0] == values[$0] }
            let value = year.value(of: links, at: priority)
            var bound: Int?
            switch priority {
            case .worstDifference:
                let isBest = isLeximinProved || isLargest || value == LinkingYear.largestDifference
                bound = isClosed && isBest ? value : nil
            case .leximinDifference:
                isLeximinProved = isFair && isClosed
                bound = isClosed ? value : nil
            default: bound = own.first.flatMap { stepBounds[$0] }
            }
            bounds.append(isFair ? bound : nil)
            if priority.isFairness, bound == nil { isFair = false }
        }
    }
}
