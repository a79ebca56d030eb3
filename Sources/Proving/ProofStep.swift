public import Linking

/// A step of a proof of links: a sum over links to be made as large as possible, among the plans that are best at the
/// earlier steps.
///
/// A priority that is a sum is one step. Fairness looks at links one by one, but it can be written as sums: "as few
/// links as possible whose difference lies in this band", each link in the band counting −1.
///
/// - `worst_difference`, if the plan's smallest difference is d: one step, the band of everything below d, with no link
///   in it. A ``Certificate/Threshold`` proves that no plan as good at the earlier priorities has its smallest
///   difference above d.
/// - `leximin_difference`: a band for each difference that a link of the plan has and for each gap between two, from 0
///   up, together covering every difference. Suppose another plan were better, with fewer links of difference t or less
///   at the first t at which the two are not equal. Then t is the difference of a link of ours, and so a band of its
///   own, at which we would not be best.
/// - `worst_difference` after `leximin_difference`, which settles it: no step.
public struct ProofStep: Hashable, Sendable {
    /// The priority that it serves.
    public let priority: Priority
    /// At a fairness priority, the differences whose links are counted, in ten-thousandths; nil otherwise.
    public let band: Range<Int>?

    /// A step.
    public init(_ priority: Priority, band: Range<Int>? = nil) {
        (self.priority, self.band) = (priority, band)
    }

    /// What messages call it: `points`, or `worst_difference (from 0 to below 2500)`.
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
    /// What progress reports call its solution.
    public var goal: Goal { band == nil ? .priority(priority) : .band(priority) }

    /// What a link with these points and this difference adds, given the `weights` of the priority.
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

    /// The steps of a proof that no plan has its smallest difference above that of `links`, among plans as good at the
    /// priorities before `worst_difference`.
    ///
    /// The steps are those priorities, and the band of all differences up to that of `links`, in which every plan must
    /// have a link. Nil if no such proof is needed: the policy does not ask for it, `leximin_difference` comes before,
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

    /// The value of the links at `step`.
    public func value(of links: [Link], at step: ProofStep) -> Int {
        guard let band = step.band else { return value(of: links, at: step.priority) }
        return -differences(of: links).count(where: band.contains)
    }
}
