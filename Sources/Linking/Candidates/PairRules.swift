/// The rules for two classes, laid out in flat arrays so that millions of pairs can be checked.
///
/// They give the same results as ``LinkingYear/reading(_:_:)``, which the audit uses.
struct PairRules {
    private let year: LinkingYear
    private let formats: [Formats]
    private let school: [Int32]
    /// The area of each class; the same for all if links across areas are allowed.
    private let area: [Int32]
    private let yearBits: [UInt16]
    private let limit: [Double]
    private let isPinned: [Bool]
    private let isWithinSchools: Bool
    private let maxYearGap: Int
    private let minSharedDates: Int
    private let isRepeatBarred: Bool
    private let points: PointFormula

    init(_ year: LinkingYear) {
        let match = year.policy.match
        self.year = year
        formats = year.classes.map(\.formats)
        school = year.schoolOfClass.map(Int32.init)
        area = year.schoolOfClass.map { match.acrossAreas == .never ? year.areaOfSchool[$0] : 0 }
        yearBits = year.yearBits
        limit = year.classes.map { min(match.maxKm, $0.maxKm ?? .infinity).wholeMetres }
        isPinned = year.pins.partners.map { !$0.isEmpty }
        isWithinSchools = match.sameSchool == .allowed
        (maxYearGap, minSharedDates) = (match.maxYearGap, match.minSharedDates)
        isRepeatBarred = match.repeatLinks == .never
        points = PointFormula(match)
    }

    /// The points of the pair `a` < `b` if it is eligible, else nil; the cheapest rules are checked first.
    func pointsIfEligible(_ a: Int, _ b: Int) -> Int? {
        let formats = formats[a].intersection(formats[b])
        guard !formats.isEmpty, area[a] == area[b] else { return nil }
        if !isWithinSchools, school[a] == school[b] { return nil }
        let isPinned = isPinned[a] && isPinned[b] && year.pins.isRuled(a, b)
        let gap = LinkingYear.gap(yearBits[a], yearBits[b])
        if gap > maxYearGap, !isPinned { return nil }
        let (schoolA, schoolB) = (Int(school[a]), Int(school[b]))
        let metres = year.distances.metres(school: schoolA, school: schoolB)
        if formats.contains(.inPerson), Double(metres) > min(limit[a], limit[b]), !isPinned { return nil }
        let shared = year.dates.shared(a, b, formats: formats)
        if shared < minSharedDates, !isPinned { return nil }
        if !year.pins.barringRows(a, b).isEmpty { return nil }
        let isRepeat = year.history.wereLinked(schoolA, schoolB)
        if isRepeatBarred, isRepeat { return nil }
        guard let difference = year.measures.difference(a, b) else { return nil }
        return points.terms(
            difference: difference, shared: shared, formats: formats, metres: metres, gap: gap,
            isRepeat: isRepeat
        ).total
    }
}
