/// The checks of the rules against the limit between schools, and against the candidates.
struct RuleChecks {
    let year: LinkingYear
    let rules: [Rule]

    /// The limit on the points of a pair, so that half the sum of three pairs fits into 32 bits. Only a pair farther
    /// apart than the policy allows, which takes a `must_link`, can have more.
    private static let mostPoints = 1_000_000_000

    /// Notes errors, and what a `must_link` overrides.
    func run(_ report: inout FaultReport) {
        groups(&report)
        limits(&report)
        guard report.errors.isEmpty else { return }
        classPins(&report)
        schoolPins(&report)
    }

    private func spot(_ row: Int) -> Spot { .init(.rules, row: row, column: "rule") }

    private func text(_ row: Int) -> String { rules[row].text }

    /// Checks that at most three classes must all be in one link.
    private func groups(_ report: inout FaultReport) {
        for group in groupsOfPins where group.count > 3 {
            let rows = year.pins.classes.filter { group.contains($0.a) }.map(\.row).sorted()
            guard let first = rows.first, let last = rows.last else { continue }
            report.error(
                spot(last), found: text(last),
                expected:
                    "at most three classes that must all be in one link; with the rules before it that makes \(group.count)",
                maybe: "delete one of these rules", other: spot(first))
        }
    }

    private var groupsOfPins: [[Int]] {
        Set(year.pins.classes.map { year.pins.group(of: $0.a) }).sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Checks that no two schools have more links demanded than they may have.
    private func limits(_ report: inout FaultReport) {
        let limit = year.policy.match.maxLinksBetweenSchools
        guard limit > 0 else { return }
        var rowsBetween: [SchoolPair: [Int]] = [:]
        for group in groupsOfPins {
            guard let link = Link(group) else { continue }
            let row = year.pins.classes.filter { group.contains($0.a) }.map(\.row).min() ?? 0
            for pair in year.schoolPairs(link) { rowsBetween[pair, default: []].append(row) }
        }
        for (pair, rows) in rowsBetween.sorted(by: { $0.key < $1.key }) where rows.count > limit {
            let rows = rows.sorted()
            report.error(
                spot(rows[limit]), found: text(rows[limit]),
                expected:
                    "at most \(limit) link\(limit == 1 ? "" : "s") between \(year.schools[pair.a].id) and \(year.schools[pair.b].id), as match.max_links_between_schools says",
                maybe: "raise max_links_between_schools in the policy, or delete one of the two rules",
                other: spot(rows[0]))
        }
    }

    /// Checks that each `must_link` of classes has a candidate, and reports which rules it overrides.
    private func classPins(_ report: inout FaultReport) {
        for pin in year.pins.classes.sorted(by: { $0.row < $1.row }) {
            let reading = year.reading(pin.a, pin.b)
            if let failed = reading.failed.first {
                report.error(
                    spot(pin.row), found: text(pin.row),
                    expected:
                        "two classes that may link; they may not: \(EligibilityWords.why(failed, reading, pin.a, pin.b, year))",
                    maybe: "\(EligibilityWords.remedy(failed)), or delete this rule")
                continue
            }
            if let points = year.pointTerms(reading)?.total, points.magnitude > Self.mostPoints {
                report.error(
                    spot(pin.row), found: text(pin.row),
                    expected:
                        "two classes worth at most \(Self.mostPoints) points above or below 0; these are worth \(points), because they are \(EligibilityWords.kilometres(Double(reading.metres))) apart",
                    maybe:
                        "lower match.points.distance or raise match.max_km in the policy, or delete this rule"
                )
                continue
            }
            if !reading.overridden.isEmpty {
                let reasons = reading.overridden.map { EligibilityWords.why($0, reading, pin.a, pin.b, year) }
                // If two rows demand the same, one each way round, their order must not matter.
                let (a, b) = (year.classes[pin.a].id, year.classes[pin.b].id)
                report.warn(
                    spot(pin.row), found: "\(rules[pin.row].kind.rawValue) \(a) \(b)",
                    expected:
                        "classes that may link by the policy too; this rule overrides \(reading.overridden.map(\.rawValue).joined(separator: ", ")): \(reasons.joined(separator: "; "))"
                )
            }
            let group = year.pins.group(of: pin.a)
            guard let link = Link(group), link.isThreeWay else { continue }
            if year.policy.match.threeWay == .never {
                report.error(
                    spot(pin.row), found: text(pin.row),
                    expected:
                        "no link of three classes, as match.three_way: never says; \(names(group)) must all be in one",
                    maybe: "set three_way to when_needed in the policy, or delete this rule")
            } else if let unwilling = link.first(where: { !year.classes[$0].threeWay }) {
                report.error(
                    spot(pin.row), found: text(pin.row),
                    expected:
                        "classes that are willing to be one of three; \(year.classes[unwilling].id) is not",
                    maybe: "set its three_way to yes, or delete this rule")
            } else if let bad = link.pairs.first(where: { !year.reading($0.0, $0.1).isEligible }),
                let why = year.reading(bad.0, bad.1).failed.first
            {
                report.error(
                    spot(pin.row), found: text(pin.row),
                    expected:
                        "three classes that may all link; \(year.classes[bad.0].id) and \(year.classes[bad.1].id) may not: \(EligibilityWords.why(why, year.reading(bad.0, bad.1), bad.0, bad.1, year))",
                    maybe: "delete one of the rules of these three")
            }
        }
    }

    private func names(_ group: [Int]) -> String {
        group.map { year.classes[$0].id.text }.joined(separator: ", ")
    }

    /// Checks that each `must_link` of schools has a candidate that joins them.
    private func schoolPins(_ report: inout FaultReport) {
        for pin in year.pins.schools.sorted(by: { $0.row < $1.row }) where !hasCandidate(pin.schools) {
            let (a, b) = (year.schools[pin.schools.a], year.schools[pin.schools.b])
            let readings = year.classesOfSchool[pin.schools.a].flatMap { i in
                year.classesOfSchool[pin.schools.b].map { (i, $0, year.reading(i, $0)) }
            }
            let nearest = readings.min { $0.2.failed.count < $1.2.failed.count }
            let why: String
            if let (i, j, reading) = nearest {
                why =
                    reading.failed.first.map { EligibilityWords.why($0, reading, i, j, year) }
                    ?? "other must_link rules take \(year.classes[i].id) or \(year.classes[j].id)"
            } else {
                why =
                    "\(year.classesOfSchool[pin.schools.a].isEmpty ? a.name : b.name) has no class"
            }
            report.error(
                spot(pin.row), found: text(pin.row),
                expected: "two schools of which some classes may link; none may: \(why)",
                maybe:
                    "\(nearest?.2.failed.first.map(EligibilityWords.remedy) ?? "correct the other rules"), or delete this rule"
            )
        }
    }

    private func hasCandidate(_ schools: SchoolPair) -> Bool {
        year.classesOfSchool[schools.a].contains { i in
            year.classesOfSchool[schools.b].contains { j in
                guard let link = Link(Set(year.pins.group(of: i) + year.pins.group(of: j)).sorted()) else {
                    return false
                }
                return year.allows(link)
            }
        }
    }
}
