public import Linking

/// Why a class has the link partner that it has, and what others would cost.
public struct ClassAnswer: Hashable, Sendable {
    /// A class that it is, or could be, linked with.
    public struct Partner: Hashable, Sendable {
        /// The class, by number.
        public let number: Int
        /// The points of the pair.
        public let points: Int
        /// Its place among all classes that it may link with, by points; 1 is the best, and equals share a place.
        public let rank: Int
    }

    /// A class that it could be linked with instead, and what that would come to.
    public struct Alternative: Hashable, Sendable {
        /// The class.
        public let partner: Partner
        /// The link that it has in the plan, by its place; nil where it has none.
        public let link: Int?
        /// What comes of the links where the two must be together; nil where the time ran out before it was tried.
        public let anew: Anew<Link>?

        /// An alternative.
        public init(partner: Partner, link: Int?, anew: Anew<Link>?) {
            (self.partner, self.link, self.anew) = (partner, link, anew)
        }
    }

    /// The class, by number.
    public let number: Int
    /// Its link, by its place among the plan's; nil where it has none.
    public let link: Int?
    /// The other classes of its link, ascending.
    public let partners: [Partner]
    /// The points of each pair of its link; empty where it has none.
    public let pairs: [PairPoints]
    /// What the whole link is worth: its pair's points, or half of its three pairs', rounded down; nil where it has none.
    public let points: Int?
    /// How many classes it may link with.
    public let candidates: Int
    /// Which of the best plans have its link; nil where it has none.
    public let share: LinkShare?
    /// The best by points that it could be linked with instead.
    public let alternatives: [Alternative]
    /// Why it is in no link, and what would help; nil where it is in one.
    public let leftOut: LeftOutAnswer?

    /// An answer; see ``ClassOptions`` for most of what it says.
    public init(
        _ options: ClassOptions, share: LinkShare?, alternatives: [Alternative], leftOut: LeftOutAnswer?
    ) {
        (number, link, partners) = (options.number, options.link, options.partners)
        (pairs, points, candidates) = (options.pairs, options.points, options.all.count)
        (self.share, self.alternatives, self.leftOut) = (share, alternatives, leftOut)
    }
}

/// Whom a class may link with, the best by points first; from the year and the plan alone.
public struct ClassOptions: Hashable, Sendable {
    /// The class, by number.
    public let number: Int
    /// Its link, by its place among the plan's; nil where it has none.
    public let link: Int?
    /// All classes that it may link with, the most points first; of equals the smaller class.
    public let all: [ClassAnswer.Partner]
    /// The other classes of its link, ascending.
    public let partners: [ClassAnswer.Partner]
    /// The points of each pair of its link; empty where it has none.
    public let pairs: [PairPoints]
    /// What the whole link is worth; nil where it has none.
    public let points: Int?

    /// Those of the class `number`. O(classes).
    public init(_ year: LinkingYear, _ plan: Plan, _ number: Int) {
        let found = year.classes.indices.filter { $0 != number }.compactMap { other -> (Int, Int)? in
            let reading = year.reading(number, other)
            return reading.isEligible ? year.pointTerms(reading).map { (other, $0.total) } : nil
        }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
        var all: [ClassAnswer.Partner] = []
        for (place, (other, points)) in found.enumerated() {
            let rank = all.last.map { $0.points == points ? $0.rank : place + 1 } ?? 1
            all.append(.init(number: other, points: points, rank: rank))
        }
        let link = plan.links.firstIndex { $0.contains(number) }
        let own = link.map { plan.links[$0] }
        (self.number, self.link, self.all) = (number, link, all)
        partners = all.filter { own?.contains($0.number) ?? false }.sorted { $0.number < $1.number }
        pairs = (own?.pairs ?? []).compactMap { PairPoints(year, $0.0, $0.1) }
        points = own.flatMap { year.points($0) }
    }

    /// The best that it is not linked with, at most so many.
    public func others(_ most: Int) -> [ClassAnswer.Partner] {
        let own = Set(partners.map(\.number))
        return Array(all.filter { !own.contains($0.number) }.prefix(most))
    }
}
