public import Linking

/// The best links of a tiny year by trying all choices: the oracle of the pairing program.
public struct ExhaustiveLinks {
    /// The values at the policy's priorities of the best choice; nil where no choice keeps all rules.
    public private(set) var best: [Int]?
    /// The differences of the links of the best choice, ascending; among choices that are equally good, those of any.
    public private(set) var differences: [Int] = []
    /// The first of the best choices in the order of links; empty where there is none.
    public private(set) var bestLinks: [Link] = []
    /// Every link that the rules allow, with its points, sorted.
    public let candidates: [(link: Link, points: Int)]
    /// How many choices keep all rules.
    public private(set) var count = 0
    private let year: LinkingYear
    private let allowed: [Link: Int]
    private let differenceOf: [Link: Int]
    /// What the best choice is compared by.
    private var bestKey: [Int] = []
    /// Which choices count.
    private let isWanted: ([Link]) -> Bool

    /// Tries all choices of links of `year`, or those that `isWanted` wants.
    public init(_ year: LinkingYear, where isWanted: @escaping ([Link]) -> Bool = { _ in true }) {
        (self.year, self.isWanted) = (year, isWanted)
        candidates = ExhaustiveLinks.candidates(year)
        allowed = Dictionary(uniqueKeysWithValues: candidates.map { ($0.link, $0.points) })
        differenceOf = Dictionary(
            uniqueKeysWithValues: candidates.map { candidate in
                let pairs = candidate.link.pairs.compactMap { year.reading($0.0, $0.1).difference }
                return (candidate.link, pairs.min() ?? 0)
            })
        var chosen: [Link] = []
        choose(from: 0, &chosen, used: [])
    }

    /// Every link that the rules of `year` allow, with its points, sorted.
    public static func candidates(_ year: LinkingYear) -> [(link: Link, points: Int)] {
        var allowed: [(link: Link, points: Int)] = []
        for a in year.classes.indices {
            for b in year.classes.indices where b > a {
                for link in [Link(a, b)] + year.classes.indices.filter({ $0 > b }).map({ Link([a, b, $0]) }) {
                    if let link, year.allows(link), let points = year.points(link) {
                        allowed.append((link, points))
                    }
                }
            }
        }
        return allowed.sorted { $0.link < $1.link }
    }

    private mutating func choose(from first: Int, _ chosen: inout [Link], used: Set<Int>) {
        guard let a = (first..<max(first, year.classes.count)).first(where: { !used.contains($0) }) else {
            judge(chosen)
            return
        }
        choose(from: a + 1, &chosen, used: used)
        for link in allowed.keys where link[0] == a && used.isDisjoint(with: link) {
            chosen.append(link)
            choose(from: a + 1, &chosen, used: used.union(link))
            chosen.removeLast()
        }
    }

    private mutating func judge(_ chosen: [Link]) {
        guard isWanted(chosen) else { return }
        var between: [SchoolPair: Int] = [:]
        for link in chosen { for pair in year.schoolPairs(link) { between[pair, default: 0] += 1 } }
        let limit = year.policy.match.maxLinksBetweenSchools
        if limit > 0, between.values.contains(where: { $0 > limit }) { return }
        guard year.pins.schools.allSatisfy({ between[$0.schools, default: 0] > 0 }),
            year.pins.classes.allSatisfy({ pin in chosen.contains { $0.contains(pin.a) && $0.contains(pin.b) }
            })
        else { return }
        count += 1
        let sorted = chosen.map { differenceOf[$0] ?? 0 }.sorted()
        var (values, key): ([Int], [Int]) = ([], [])
        for priority in year.policy.match.priorities {
            let value =
                priority.isFairness
                ? sorted.first ?? 10_000
                : chosen.reduce(0) { $0 + year.weights(at: priority).of($1, points: allowed[$1] ?? 0) }
            values.append(value)
            // Place by place; no link any more is better than any link.
            key += priority == .leximinDifference ? sorted + [.max] : [value]
        }
        let links = chosen.sorted()
        if best == nil || bestKey.lexicographicallyPrecedes(key)
            || bestKey == key && links.lexicographicallyPrecedes(bestLinks)
        {
            (best, bestKey, differences, bestLinks) = (values, key, sorted, links)
        }
    }
}
