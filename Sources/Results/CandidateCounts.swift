public import Linking

/// How many links could be chosen from.
public struct CandidateCounts: Hashable, Sendable, Codable {
    /// Eligible pairs.
    public let pairs: Int
    /// Candidate three-way links; nil where there are too many to list.
    public let threeWay: Int?

    /// That many of each.
    public init(pairs: Int, threeWay: Int?) { (self.pairs, self.threeWay) = (pairs, threeWay) }

    /// The links that could be chosen from in `year`, whose candidates these are.
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        self.init(pairs: candidates.pairCount(year), threeWay: candidates.threeWayCount(year))
    }

    enum CodingKeys: String, CodingKey {
        case pairs
        case threeWay = "three_way"
    }

    /// Writes what is not known as null, so that it is seen to be unknown.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(pairs, forKey: .pairs)
        try container.encode(threeWay, forKey: .threeWay)
    }
}
