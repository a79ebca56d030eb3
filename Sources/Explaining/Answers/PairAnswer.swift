public import Linking

/// Why two classes are linked, or are not, and what it would take and cost for it to be otherwise.
public struct PairAnswer: Hashable, Sendable {
    /// How the two stand to each other in the plan.
    public enum Standing: Hashable, Sendable {
        /// The rules keep them apart.
        case ineligible
        /// They may link, and are not linked with each other.
        case notLinked
        /// They are in one link, the one at this place among the plan's.
        case linked(Int)
    }

    /// The classes, by number, the smaller first.
    public let a, b: Int
    /// How they stand to each other.
    public let standing: Standing
    /// What the rules and the points read of them.
    public let reading: PairReading
    /// The points that the pair is worth, term by term; nil where no measure is known of both.
    public let points: PairPoints?
    /// The one change that would let them link, as the first half of a sentence about ``a``; nil where they may link, or
    /// where no single change is enough.
    public let condition: String?
    /// What comes of the links when the two must be together, or, if they are, must be apart; nil where they may not link.
    public let anew: Anew<Link>?
    /// How the links would change; nil where nothing was found.
    public let chain: LinkChain?

    /// What can be said of the classes `a` and `b` in `plan` before anything is chosen again.
    public init(_ year: LinkingYear, _ plan: Plan, _ a: Int, _ b: Int) {
        self.init(year, plan, a, b, anew: nil, chain: nil)
    }

    /// An answer with what came of another choice.
    public init(_ year: LinkingYear, _ plan: Plan, _ a: Int, _ b: Int, anew: Anew<Link>?, chain: LinkChain?) {
        (self.a, self.b) = (min(a, b), max(a, b))
        reading = year.reading(a, b)
        if let place = plan.links.firstIndex(where: { $0.contains(a) && $0.contains(b) }) {
            standing = .linked(place)
        } else {
            standing = reading.isEligible ? .notLinked : .ineligible
        }
        points = PairPoints(year, a, b)
        condition = PairChange(reading, min(a, b), max(a, b), year)?.condition(min(a, b), max(a, b), year)
        (self.anew, self.chain) = (anew, chain)
    }
}
