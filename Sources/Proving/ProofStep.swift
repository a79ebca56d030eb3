public import Linking

/// One sum over links that is as large as it can be, among the plans that are best at the steps before: what a proof
/// of links goes through.
///
/// A priority that is a sum is one step. Fairness looks at links one by one, but comes down to sums: "as few links as can
/// be whose difference lies in this band", each link in it counting −1.
///
/// - `worst_difference`, where the plan's smallest difference is d: one step, the band of all below d, with no link in it.
///   That no plan as good at the priorities before has its smallest difference above d is proved beside, by a
///   ``Certificate/Threshold``.
/// - `leximin_difference`: a band for each difference that a link of the plan has and for each gap between two, from 0 up,
///   all together every difference. Say another plan were better, with fewer links of difference t or less at the first
///   t at which the two are not alike. Then t is the difference of a link of ours, and so a band of its own, at which we
///   would not be best.
/// - `worst_difference` behind `leximin_difference`, which settles it: no step.
public struct ProofStep: Hashable, Sendable {
    /// The priority that it serves.
    public let priority: Priority
    /// At a fairness priority, the differences whose links are counted, in ten-thousandths; else nil.
    public let band: Range<Int>?

    /// A step.
    public init(_ priority: Priority, band: Range<Int>? = nil) {
        (self.priority, self.band) = (priority, band)
    }

    /// What people call it: `points`, or `worst_difference (from 0 to below 2500)`.
    var words: String {
        band.map { "\(priority.rawValue) (from \($0.lowerBound) to below \($0.upperBound))" }
            ?? priority.rawValue
    }

    /// Every step of `priorities`.
    ///
    /// - Parameters:
    ///   - priorities: The priorities of the policy, in order.
    ///   - threshold: What no link is to be below at `worst_difference`.
    ///   - levels: The differences that links have at `leximin_difference`, ascending.
    public static func steps(_ priorities: some Sequence<Priority>, threshold: Int, levels: [Int])
        -> [ProofStep]
    {
        var isSettled = false
        return priorities.flatMap { priority -> [ProofStep] in
            switch priority {
            case .worstDifference:
                return isSettled ? [] : [ProofStep(priority, band: 0..<threshold)]
            case .leximinDifference:
                isSettled = true
                let ends = levels.flatMap { [$0, $0 + 1] } + [LinkingYear.largestDifference + 1]
                return zip([0] + ends, ends).filter { $0 < $1 }.map { ProofStep(priority, band: $0..<$1) }
            default: return [ProofStep(priority)]
            }
        }
    }
}

extension ProofStep {
    /// What those who listen to its solution hear that it is.
    public var goal: Goal { band == nil ? .priority(priority) : .band(priority) }

    /// What a link with these points and this difference adds; `weights` are those of the priority.
    public func weight(_ link: Link, points: Int, difference: Int, _ weights: PriorityWeights) -> Int {
        guard let band else { return weights.of(link, points: points) }
        return band.contains(difference) ? -1 : 0
    }
}

extension LinkingYear {
    /// The steps of a proof that no plan is better than one with these links.
    public func proofSteps(of links: [Link]) -> [ProofStep] {
        let differences = differences(of: links)
        return ProofStep.steps(
            policy.match.priorities, threshold: differences.first ?? Self.largestDifference,
            levels: Set(differences).sorted())
    }

    /// The steps of a proof that no plan that is as good at the priorities before `worst_difference` has its smallest
    /// difference above that of `links`: those priorities, and the band of all differences up to it, in which no plan
    /// can have no link. Nil where no such proof is needed: the policy does not ask, `leximin_difference` comes before,
    /// or there is no larger difference.
    public func thresholdSteps(of links: [Link]) -> [ProofStep]? {
        let priorities = policy.match.priorities
        guard let worst = priorities.firstIndex(of: .worstDifference),
            !priorities[..<worst].contains(.leximinDifference)
        else { return nil }
        let value = value(of: links, at: .worstDifference)
        guard value < Self.largestDifference else { return nil }
        return ProofStep.steps(priorities[...worst], threshold: value + 1, levels: [])
    }

    /// What the links count at `step`.
    public func value(of links: [Link], at step: ProofStep) -> Int {
        guard let band = step.band else { return value(of: links, at: step.priority) }
        return -differences(of: links).count(where: band.contains)
    }
}
