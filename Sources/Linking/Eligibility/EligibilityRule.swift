/// The rules for which classes may link, in the order of report.
public enum EligibilityRule: String, CaseIterable, Comparable, Sendable {
    /// No format in common.
    case format
    /// Different areas, and the policy does not allow it.
    case area
    /// One school, and the policy does not allow it.
    case sameSchool = "same_school"
    /// Too far apart to meet in person.
    case distance
    /// Too many school years apart.
    case yearGap = "year_gap"
    /// Too few dates on which both are free.
    case sharedDates = "shared_dates"
    /// A rule of the staff keeps them apart.
    case mustNotLink = "must_not_link"
    /// Their schools were linked before, and the policy forbids repeats.
    case repeated = "repeat"
    /// No measure is known for both, so their difference is unknown.
    case background

    /// The order of report.
    public static func < (a: EligibilityRule, b: EligibilityRule) -> Bool { a.place < b.place }

    private var place: Int { EligibilityRule.allCases.firstIndex(of: self) ?? 0 }

    /// The rules that a `must_link` of two classes overrides.
    public static let overridable: [EligibilityRule] = [.distance, .yearGap, .sharedDates]
}
