import Linking

/// What the fairness priorities of a policy come down to, as steps.
struct FairPriorities: Sendable {
    /// The policy's priorities.
    let priorities: [MatchPriority]
    /// The place of `worst_difference`; nil where there is none, or `leximin_difference` comes before and settles it.
    let worst: Int?
    /// The place of `leximin_difference`.
    let leximin: Int?

    /// Nil where the policy has no fairness priority.
    init?(_ priorities: [MatchPriority]) {
        guard priorities.contains(where: \.isFairness) else { return nil }
        self.priorities = priorities
        leximin = priorities.firstIndex(of: .leximinDifference)
        let place = priorities.firstIndex(of: .worstDifference)
        worst = place.flatMap { [leximin] in $0 < leximin ?? .max ? $0 : nil }
    }

    /// The steps of the priorities before `place`.
    ///
    /// - Parameters:
    ///   - threshold: At `worst_difference`, what no link is to be below.
    ///   - bands: At `leximin_difference`, the bands of differences in which links are counted.
    func steps(before place: Int, threshold: Int, bands: [Range<Int>]) -> [FairStep] {
        (0..<place).flatMap { place -> [FairStep] in
            switch priorities[place] {
            case .worstDifference:
                place == worst && threshold > 0 ? [.fewest(place, 0..<threshold)] : []
            case .leximinDifference:
                bands.map { .fewest(place, $0) }
            case .linkEveryone, .notLeftOutTwice, .fewestThreeWay, .points:
                [.priority(place)]
            }
        }
    }

    /// Bands that end at the differences of `ladder`: minimised one after the other, they count what lies at a rung or
    /// below.
    static func search(_ ladder: [Int]) -> [Range<Int>] {
        zip([-1] + ladder, ladder).map { $0 + 1..<$1 + 1 }
    }

    /// Bands of which each holds one difference of `ladder` or what lies between two, all together every difference:
    /// the plans that are best at them, one after the other, all have the same differences.
    static func settle(_ ladder: [Int]) -> [Range<Int>] {
        let ends = ladder.flatMap { [$0, $0 + 1] } + [LinkingYear.largestDifference + 1]
        return zip([0] + ends, ends).filter { $0 < $1 }.map { $0..<$1 }
    }
}
