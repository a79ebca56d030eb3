import Basics

/// What links would be like if nobody chose them: the baseline beside which a plan's figures are read.
///
/// One draw takes the eligible pairs one after the other, in an order each of which is equally likely. A pair becomes a
/// link if neither of its classes has one yet and their schools have fewer links than the policy allows; so in the end
/// no eligible pair could be added. No link is of three, and `must_link` rules play no part beyond what they make
/// eligible. This is the randomised greedy matching of Dyer and Frieze ("Randomized greedy matching", Random Structures
/// and Algorithms 2, 1991). There are ``mostDraws`` draws, fewer where there are many pairs, and the seed is fixed: the
/// same year has the same baseline.
public struct RandomMatching: Sendable {
    /// How many times links were drawn; 0 where no pair is eligible.
    public let draws: Int
    /// The links of all draws, those of the first before those of the second. In all 0 to `draws` · classes / 2.
    public let links: [Link]
    /// How many of ``links`` each draw has, in the order of the draws.
    public let linksOfDraw: [Int]
    /// The differences of ``links``, in ten-thousandths, in the same order.
    public let differences: [Int]
    /// How far apart their schools are, in metres, in the same order.
    public let metres: [Int]

    /// As many draws as there are at most.
    public static let mostDraws = 20
    /// How many pairs all draws together may look at; but there is always one draw.
    static let mostPairs = 10_000_000
    private static let seed: UInt64 = 1954

    /// Draws from `candidates`, the eligible pairs of `year`. O(draws · pairs).
    public init(_ year: LinkingYear, _ candidates: Candidates) {
        self.init(year, candidates, seed: RandomMatching.seed)
    }

    init(_ year: LinkingYear, _ candidates: Candidates, seed: UInt64) {
        let pairs = candidates.pairs
        let draws =
            pairs.isEmpty ? 0 : min(RandomMatching.mostDraws, max(1, RandomMatching.mostPairs / pairs.count))
        let limit = year.policy.match.maxLinksBetweenSchools
        var random = SplitMix64(seed: seed)
        var order = Array(pairs.indices.map(Int32.init))
        var links: [Link] = []
        var linksOfDraw: [Int] = []
        for _ in 0..<draws {
            let before = links.count
            var isLinked = [Bool](repeating: false, count: year.classes.count)
            var between: [SchoolPair: Int] = [:]
            // Durstenfeld's shuffle, each pair looked at as soon as it has its place. Where the last draw left the order
            // makes no difference: every order of it is equally likely to come next.
            for place in order.indices.reversed() {
                order.swapAt(place, random.below(place + 1))
                let pair = pairs[Int(order[place])]
                let (a, b) = (Int(pair.a), Int(pair.b))
                if isLinked[a] || isLinked[b] { continue }
                let schools = SchoolPair(year.schoolOfClass[a], year.schoolOfClass[b])
                if limit > 0, schools.a != schools.b {
                    if between[schools, default: 0] >= limit { continue }
                    between[schools, default: 0] += 1
                }
                (isLinked[a], isLinked[b]) = (true, true)
                links.append(Link(ascending: pair.a, pair.b))
            }
            linksOfDraw.append(links.count - before)
        }
        (self.draws, self.links, self.linksOfDraw) = (draws, links, linksOfDraw)
        differences = links.map { year.difference($0) ?? 0 }
        metres = links.map { link in
            year.distances.metres(school: year.schoolOfClass[link[0]], school: year.schoolOfClass[link[1]])
        }
    }
}
