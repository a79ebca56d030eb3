import Basics

/// Links chosen at random: the baseline for a plan's figures.
///
/// One draw takes the eligible pairs one by one, in random order, every order equally likely. A pair becomes a link if
/// neither of its classes has one yet and their schools have fewer links than the policy allows. So no eligible pair
/// could be added at the end. There are no three-way links, and `must_link` rules only affect which pairs are eligible.
/// This is the randomised greedy matching of Dyer and Frieze ("Randomized greedy matching", Random Structures and
/// Algorithms 2, 1991). There are ``mostDraws`` draws, fewer if there are many pairs. The seed is fixed, so the same
/// year always has the same baseline.
public struct RandomMatching: Sendable {
    /// The number of draws; 0 if no pair is eligible.
    public let draws: Int
    /// The links of all draws, in the order of the draws. There are 0 to `draws` · classes / 2 in all.
    public let links: [Link]
    /// The number of ``links`` in each draw, in the order of the draws.
    public let linksOfDraw: [Int]
    /// The differences of ``links``, in ten-thousandths, in the same order.
    public let differences: [Int]
    /// The distances between the schools of ``links``, in metres, in the same order.
    public let metres: [Int]

    /// The limit on draws.
    public static let mostDraws = 20
    /// The limit on pairs over all draws; there is always at least one draw.
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
            // Durstenfeld's shuffle, each pair looked at as soon as its place is fixed. The order left by the last draw
            // makes no difference: every order is equally likely to come next.
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
