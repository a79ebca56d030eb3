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

    /// The change as the files would have it; empty where what is missing is no one cell: dates on which both are free, and
    /// background that nobody knows.
    func changes(_ a: Int, _ b: Int, _ year: LinkingYear) -> [Change] {
        let match = year.policy.match
        func set(_ key: String, _ text: String) -> [Change] {
            [.set(PolicyValues("match.\(key)", .text(text)))]
        }
        switch rule {
        case .sharedDates, .background: return []
        case .distance: return distance(a, b, year)
        case .format: return [.edit(CellEdit(.classes, year.classes[a].id, "mode", Formats.either.word))]
        case .yearGap: return set("max_year_gap", "\(match.maxYearGap + size)")
        case .sameSchool: return set("same_school", Allowance.allowed.rawValue)
        case .area: return set("across_areas", Allowance.allowed.rawValue)
        case .repeated: return set("repeat_links", RepeatPolicy.avoid.rawValue)
        case .mustNotLink:
            var rules: [Change] = []
            for row in year.pins.barringRows(a, b) where row >= 0 {
                let rule = year.draft.rules[row]
                let change = Change.withdraw(Withdrawal(.rule(rule.kind, rule.a, rule.b)))
                if !rules.contains(change) { rules.append(change) }
            }
            return rules
        }
    }

    /// Every limit that would have to give way.
    private func distance(_ a: Int, _ b: Int, _ year: LinkingYear) -> [Change] {
        let needed = Int(year.limitMetres(a, b)) + size
        func isShort(_ km: Double?) -> Bool { km.map { $0.wholeMetres < Double(needed) } ?? false }
        let km = Change.kilometres(for: needed)
        return (isShort(year.policy.match.maxKm) ? [Change.maxKm("match.max_km", km)] : [])
            + [a, b].filter { isShort(year.classes[$0].maxKm) }.map { .maxKm(of: year.classes[$0].id, km) }
    }

    /// The change as the first half of a sentence about `a`, which "it could link with …" can follow.
    func condition(_ a: Int, _ b: Int, _ year: LinkingYear) -> String {
        let match = year.policy.match
        let other = year.classes[b].id.text
        switch rule {
        case .sharedDates:
            let have = match.minSharedDates - size
            return
                "With \(Words.count(size, "more date")) on which it and \(other) are both free (they share \(have) and need \(match.minSharedDates))"
        case .background:
            let whose = PairChange.isKnown(b, year) ? "of its own" : "of \(other)"
            return "With the background columns \(whose) filled in"
        default: return "With \(changes(a, b, year).words(in: year))"
        }
    }
}
