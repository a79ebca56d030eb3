/// All properties of two classes that the rules and the points use.
public struct PairReading: Hashable, Sendable {
    /// How the two classes can meet.
    public let formats: Formats
    /// The distance between their schools.
    public let metres: Int
    /// The smallest difference between their year groups.
    public let yearGap: Int
    /// The number of dates on which both are free.
    public let sharedDates: Int
    /// Their difference, in ten-thousandths; nil if no measure is known for both.
    public let difference: Int?
    /// Whether their schools were linked in a year of the history.
    public let isRepeat: Bool
    /// Every rule that they fail, in the order of report; empty if they may link.
    public let failed: [EligibilityRule]
    /// Rules that they would fail if no `must_link` named them.
    public let overridden: [EligibilityRule]

    /// Whether they may link.
    public var isEligible: Bool { failed.isEmpty }
}

extension LinkingYear {
    /// How the classes `a` and `b` can meet.
    @inline(__always)
    func formats(_ a: Int, _ b: Int) -> Formats { classes[a].formats.intersection(classes[b].formats) }

    /// The smallest difference between a year group of `a` and one of `b`.
    func yearGap(_ a: Int, _ b: Int) -> Int { Self.gap(yearBits[a], yearBits[b]) }

    /// The smallest difference between year groups of two classes, given as bits.
    @inline(__always)
    static func gap(_ x: UInt16, _ y: UInt16) -> Int {
        var gap = 0
        while gap < 16, (x << UInt16(gap)) & y == 0, (x >> UInt16(gap)) & y == 0 { gap += 1 }
        return gap
    }

    /// The longest distance, in kilometres, at which `a` and `b` may meet in person.
    package func limitKm(_ a: Int, _ b: Int) -> Double {
        min(policy.match.maxKm, classes[a].maxKm ?? .infinity, classes[b].maxKm ?? .infinity)
    }

    /// The same in whole metres.
    package func limitMetres(_ a: Int, _ b: Int) -> Double { limitKm(a, b).wholeMetres }

    /// Checks all rules for the classes `a` and `b`, which must differ.
    public func reading(_ a: Int, _ b: Int) -> PairReading {
        let match = policy.match
        let (schoolA, schoolB) = (schoolOfClass[a], schoolOfClass[b])
        let formats = formats(a, b)
        let metres = distances.metres(school: schoolA, school: schoolB)
        let gap = yearGap(a, b)
        let shared = dates.shared(a, b, formats: formats)
        let difference = measures.difference(a, b)
        let isRepeat = history.wereLinked(schoolA, schoolB)

        let failing: [EligibilityRule] = EligibilityRule.allCases.filter { rule in
            switch rule {
            case .format: formats.isEmpty
            case .area: match.acrossAreas == .never && areaOfSchool[schoolA] != areaOfSchool[schoolB]
            case .sameSchool: match.sameSchool == .never && schoolA == schoolB
            case .distance: formats.contains(.inPerson) && Double(metres) > limitMetres(a, b)
            case .yearGap: gap > match.maxYearGap
            case .sharedDates: shared < match.minSharedDates
            case .mustNotLink: !pins.barringRows(a, b).isEmpty
            case .repeated: match.repeatLinks == .never && isRepeat
            case .background: difference == nil
            }
        }
        let isRuled = pins.isRuled(a, b)
        return PairReading(
            formats: formats, metres: metres, yearGap: gap, sharedDates: shared, difference: difference,
            isRepeat: isRepeat,
            failed: isRuled ? failing.filter { !EligibilityRule.overridable.contains($0) } : failing,
            overridden: isRuled ? failing.filter(EligibilityRule.overridable.contains) : [])
    }
}
