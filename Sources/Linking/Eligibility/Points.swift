/// The points of a pair, term by term; each term is a whole number, rounded separately.
public struct PointTerms: Hashable, Sendable {
    /// For their difference.
    public let difference: Int
    /// For the dates they share.
    public let sharedDates: Int
    /// Subtracted for distance; 0 for a link that only meets online.
    public let distance: Int
    /// Subtracted for the year gap.
    public let yearGap: Int
    /// Subtracted for a link that repeats one of the history.
    public let repeated: Int

    /// The points of the pair; may be negative.
    public var total: Int { difference + sharedDates - distance - yearGap - repeated }
}

/// The formula for the points of a pair, from the policy.
struct PointFormula: Sendable {
    private let weights: PointWeights
    private let maxMetres: Double
    private let largestGap: Double
    private let isRepeatAvoided: Bool

    init(_ match: MatchPolicy) {
        weights = match.points
        maxMetres = 1000 * match.maxKm
        largestGap = Double(max(1, match.maxYearGap))
        isRepeatAvoided = match.repeatLinks == .avoid
    }

    /// The terms of a pair.
    func terms(
        difference: Int, shared: Int, formats: Formats, metres: Int, gap: Int, isRepeat: Bool
    ) -> PointTerms {
        PointTerms(
            difference: (weights.difference * Double(difference)).wholeNumber,
            sharedDates: (10_000 * weights.sharedDates * Double(min(shared, 10)) / 10).wholeNumber,
            distance: formats.contains(.inPerson)
                ? (10_000 * weights.distance * Double(metres) / maxMetres).wholeNumber : 0,
            yearGap: (10_000 * weights.yearGap * Double(gap) / largestGap).wholeNumber,
            repeated: isRepeat && isRepeatAvoided ? (10_000 * weights.repeated).wholeNumber : 0)
    }
}

extension LinkingYear {
    /// The terms of the points of a pair with this reading; nil if its difference is not known.
    ///
    /// Products are taken from left to right in double precision, as the contract writes them, so that any other
    /// implementation rounds the same way.
    public func pointTerms(_ reading: PairReading) -> PointTerms? {
        reading.difference.map {
            pointTerms(
                difference: $0, shared: reading.sharedDates, formats: reading.formats, metres: reading.metres,
                gap: reading.yearGap, isRepeat: reading.isRepeat)
        }
    }

    func pointTerms(
        difference: Int, shared: Int, formats: Formats, metres: Int, gap: Int, isRepeat: Bool
    ) -> PointTerms {
        PointFormula(policy.match).terms(
            difference: difference, shared: shared, formats: formats, metres: metres, gap: gap,
            isRepeat: isRepeat)
    }

    /// The points of `link`: its pair's, or half the sum of its three pairs', rounded down. Nil if one of its
    /// pairs has no difference.
    public func points(_ link: Link) -> Int? {
        var sum = 0
        for (a, b) in link.pairs {
            guard let terms = pointTerms(reading(a, b)) else { return nil }
            sum += terms.total
        }
        // An arithmetic shift rounds down, also below zero.
        return link.isThreeWay ? sum >> 1 : sum
    }

    /// Whether the year's rules allow a link of exactly these classes.
    ///
    /// Its pairs are eligible; three classes are all willing and the policy has three-way links; and no `must_link`
    /// names a class outside for one inside.
    public func allows(_ link: Link) -> Bool {
        link.pairs.allSatisfy { reading($0.0, $0.1).isEligible } && pins.allows(link)
            && (!link.isThreeWay
                || policy.match.threeWay == .whenNeeded && link.allSatisfy { classes[$0].threeWay })
    }

    /// How `link` can meet: the formats shared by all its classes.
    public func formats(_ link: Link) -> Formats {
        link.reduce(.either) { $0.intersection(classes[$1].formats) }
    }

    /// The dates on which all classes of `link` are free.
    public func sharedDates(_ link: Link) -> Int { dates.shared(link, formats: formats(link)) }

    /// The pairs of different schools that `link` joins, sorted.
    public func schoolPairs(_ link: Link) -> [SchoolPair] {
        let pairs = link.pairs.map { SchoolPair(schoolOfClass[$0.0], schoolOfClass[$0.1]) }.filter {
            $0.a != $0.b
        }
        return link.isThreeWay ? Array(Set(pairs)).sorted() : pairs
    }

    /// How many pupils `link` has.
    public func pupils(_ link: Link) -> Int { link.reduce(0) { $0 + classes[$1].pupils } }

    /// The difference of the classes of `link` in ten-thousandths, 0 to 10,000.
    ///
    /// It is the difference of its pair, or the smallest of its three pairs, because the most similar classes meet too.
    /// Nil if one is not known.
    public func difference(_ link: Link) -> Int? {
        var least = Self.largestDifference
        for (a, b) in link.pairs {
            guard let difference = measures.difference(a, b) else { return nil }
            least = min(least, difference)
        }
        return least
    }

    /// The largest possible difference; also the value of the smallest difference if there are no links.
    public static var largestDifference: Int { 10_000 }

    /// The difference of each of `links`, ascending. A link without a known one, which no plan may have, counts as 0.
    public func differences(of links: [Link]) -> [Int] { links.map { difference($0) ?? 0 }.sorted() }
}
