import Basics
import Linking

/// The one change that would let two classes link that may not.
struct PairChange {
    /// Changes by what they cost the school, the cheapest first.
    static let order: [EligibilityRule] = [
        .sharedDates, .distance, .format, .yearGap, .sameSchool, .area, .repeated, .mustNotLink, .background,
    ]

    /// The rule that stands between the two.
    let rule: EligibilityRule
    /// How much is missing: dates, metres or school years; how many rules are too many; 0 where it is a matter of yes or no.
    let size: Int

    /// What the classes `a` and `b` would need; nil where no single change is enough, or none is needed.
    init?(_ reading: PairReading, _ a: Int, _ b: Int, _ year: LinkingYear) {
        if reading.failed.first == .format {
            // Without a format in common no date is shared either; what counts is what would be left if one of the
            // two could meet in the other's way.
            guard PairChange.formatAlone(reading, a, b, year) else { return nil }
            (rule, size) = (.format, 0)
            return
        }
        guard reading.failed.count == 1, let only = reading.failed.first else { return nil }
        rule = only
        switch only {
        case .sharedDates: size = year.policy.match.minSharedDates - reading.sharedDates
        case .distance: size = reading.metres - Int(year.limitMetres(a, b))
        case .yearGap: size = reading.yearGap - year.policy.match.maxYearGap
        case .mustNotLink: size = year.pins.barringRows(a, b).count
        case .background:
            // To fill in those of one class is enough only where something is known of the other.
            guard PairChange.isKnown(a, year) || PairChange.isKnown(b, year) else { return nil }
            size = 0
        default: size = 0
        }
    }

    /// Whether any measure is known of the class.
    private static func isKnown(_ number: Int, _ year: LinkingYear) -> Bool {
        year.measures.missing(number).count < year.policy.match.difference.count
    }

    private static func formatAlone(_ reading: PairReading, _ a: Int, _ b: Int, _ year: LinkingYear) -> Bool {
        guard reading.failed.allSatisfy({ $0 == .format || $0 == .sharedDates }) else { return false }
        let formats = year.classes[b].formats
        return year.dates.shared(a, b, formats: formats) >= year.policy.match.minSharedDates
            && (!formats.contains(.inPerson) || Double(reading.metres) <= year.limitMetres(a, b))
    }

    /// Whether this one asks less than `other`.
    func isCheaper(than other: PairChange) -> Bool { cost < other.cost }

    private var cost: (Int, Int) { (PairChange.order.firstIndex(of: rule) ?? 0, size) }

    /// The change as the first half of a sentence about `a`, which "it could link with …" can follow.
    func condition(_ a: Int, _ b: Int, _ year: LinkingYear) -> String {
        let match = year.policy.match
        let other = year.classes[b].id.text
        switch rule {
        case .sharedDates:
            let have = match.minSharedDates - size
            return
                "With \(Words.count(size, "more date")) on which it and \(other) are both free (they share \(have) and need \(match.minSharedDates))"
        case .distance: return distance(a, b, year)
        case .format:
            let way = year.classes[b].formats == .online ? "online" : "in person"
            return "If it could also meet \(way) (mode either in classes.csv)"
        case .yearGap:
            return
                "If max_year_gap in policy.yaml were \(match.maxYearGap + size) instead of \(match.maxYearGap)"
        case .sameSchool: return "If same_school in policy.yaml were allowed"
        case .area: return "If across_areas in policy.yaml were allowed"
        case .repeated: return "If repeat_links in policy.yaml were avoid instead of never"
        case .mustNotLink:
            let rules = size == 1 ? "rule in rules.csv that keeps" : "rules in rules.csv that keep"
            return "Without the must_not_link \(rules) it from \(other)"
        case .background:
            let whose = PairChange.isKnown(b, year) ? "of its own" : "of \(other)"
            return "With the background columns \(whose) filled in"
        }
    }

    /// Names every limit that would have to give way, and where it is written.
    private func distance(_ a: Int, _ b: Int, _ year: LinkingYear) -> String {
        let needed = year.limitMetres(a, b) + Double(size)
        func isShort(_ km: Double?) -> Bool { km.map { $0.wholeMetres < needed } ?? false }
        var places: [String] = []
        if isShort(year.policy.match.maxKm) { places.append("in policy.yaml") }
        for number in [a, b] where isShort(year.classes[number].maxKm) {
            places.append("of \(year.classes[number].id) in classes.csv")
        }
        // The limit that is too short may be the other class's, so the sentence blames neither.
        return
            "If it and \(year.classes[b].id) could be \(EligibilityWords.kilometres(needed)) apart instead of \(EligibilityWords.kilometres(limit: year.limitKm(a, b))) (max_km \(Words.list(places)))"
    }
}
