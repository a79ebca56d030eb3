import Basics

/// The rules in words for head teachers.
public enum EligibilityWords {
    /// Why the classes `a` and `b` fail `rule`.
    public static func why(
        _ rule: EligibilityRule, _ reading: PairReading, _ a: Int, _ b: Int, _ year: LinkingYear
    ) -> String {
        let (schoolA, schoolB) = (year.schools[year.schoolOfClass[a]], year.schools[year.schoolOfClass[b]])
        let match = year.policy.match
        switch rule {
        case .format: return "one only meets online, the other only in person"
        case .area:
            guard !schoolA.area.isEmpty, !schoolB.area.isEmpty else {
                let (given, blank) = schoolA.area.isEmpty ? (schoolB, schoolA) : (schoolA, schoolB)
                return "\(given.name) is in the area \(given.area), and no area is given for \(blank.name)"
            }
            return "they are in different areas, \(schoolA.area) and \(schoolB.area)"
        case .sameSchool: return "both are classes of \(schoolA.name)"
        case .distance:
            return
                "they are \(kilometres(Double(reading.metres))) apart, and may be \(kilometres(limit: year.limitKm(a, b)))"
        case .yearGap: return "their year groups are \(reading.yearGap) apart, and may be \(match.maxYearGap)"
        case .sharedDates:
            return
                "they are both free on \(reading.sharedDates) \(reading.sharedDates == 1 ? "date" : "dates"), and need \(match.minSharedDates)"
        case .mustNotLink: return "a must_not_link rule keeps them apart"
        case .repeated: return "their schools were linked in a past year"
        case .background: return "no measure of difference is known of both"
        }
    }

    /// What would let two classes pass `rule`, as a clause to follow "Maybe".
    public static func remedy(_ rule: EligibilityRule) -> String {
        switch rule {
        case .format: "set the mode of one to either"
        case .area: "set across_areas to allowed in the policy"
        case .sameSchool: "set same_school to allowed in the policy"
        case .distance: "raise max_km in the policy or of the classes, or let them meet online only"
        case .yearGap: "raise max_year_gap in the policy"
        case .sharedDates:
            "add weekdays to one of them, or lower min_shared_dates in the policy"
        case .mustNotLink: "delete the must_not_link rule"
        case .repeated: "set repeat_links to avoid in the policy"
        case .background: "fill in the background columns of one of them"
        }
    }

    /// A limit as given.
    public static func kilometres(limit km: Double) -> String { "\(PlainNumber.text(km)) km" }

    /// Metres as kilometres with one decimal, rounded up to be on the safe side of a limit.
    public static func kilometres(_ metres: Double) -> String {
        // Round to the metre first: 1000 · 16.1 is slightly more than 16,100, which is 161 tenths and not 162.
        let tenths = (metres.wholeNumber + 99) / 100
        return "\(tenths / 10)\(tenths % 10 == 0 ? "" : ".\(tenths % 10)") km"
    }
}
