public import Linking

/// The points of a pair, term by term, and how the measures share in the first of them.
public struct PairPoints: Hashable, Sendable {
    /// What one measure adds to the points.
    public struct Share: Hashable, Sendable {
        /// The measure, as the policy calls it.
        public let measure: String
        /// How far the two are apart by it, 0 to 1; nil where it is missing on either side.
        public let distance: Double?
        /// Its part of the points for difference. Parts are made whole numbers so that they add up to these points: rounded
        /// down, and one more for those that lost most by it.
        public let points: Int
    }

    /// The classes, by number, the smaller first.
    public let a, b: Int
    /// The terms, which add up to the points.
    public let terms: PointTerms
    /// In ten-thousandths, 0 to 10,000.
    public let difference: Int
    /// Each measure, in the order of the policy.
    public let shares: [Share]
    /// What the rules read of the two.
    public let reading: PairReading

    /// The points of the classes `a` and `b`; nil where no measure is known of both.
    public init?(_ year: LinkingYear, _ a: Int, _ b: Int) {
        let reading = year.reading(a, b)
        guard let difference = reading.difference, let terms = year.pointTerms(reading) else { return nil }
        (self.a, self.b, self.reading) = (min(a, b), max(a, b), reading)
        (self.terms, self.difference) = (terms, difference)
        let distances = year.measures.distances(a, b)
        let weights = zip(year.policy.match.difference, distances).map { $1.distance == nil ? 0 : $0.weight }
        let sum = weights.reduce(0, +)
        let parts = zip(weights, distances).map { weight, measure in
            10_000 * year.policy.match.points.difference * weight * (measure.distance ?? 0) / sum
        }
        let whole = Self.whole(parts, sum: terms.difference)
        shares = zip(distances, whole).map { Share(measure: $0.name, distance: $0.distance, points: $1) }
    }

    /// The parts as whole numbers with this sum: largest remainders (Hamilton 1792).
    private static func whole(_ parts: [Double], sum: Int) -> [Int] {
        var whole = parts.map { $0.rounded(.down).wholeNumber }
        let order = parts.indices.sorted {
            (parts[$1] - parts[$1].rounded(.down), $0) < (parts[$0] - parts[$0].rounded(.down), $1)
        }
        var left = sum - whole.reduce(0, +)
        // More or less than one each only where there is nothing to round but doubles themselves.
        while left != 0, !order.isEmpty {
            for place in order where left != 0 {
                whole[place] += left.signum()
                left -= left.signum()
            }
        }
        return whole
    }
}
