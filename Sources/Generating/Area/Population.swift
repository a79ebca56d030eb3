import Basics
import Linking

/// The make-up of the population around each school. Each town has four neighbourhoods, more varied in large towns.
/// So schools close together are often alike, and those in the next neighbourhood are not.
struct Population {
    static let ethnicColumns = [
        "eth_white_british", "eth_white_other", "eth_mixed", "eth_asian", "eth_black", "eth_other",
    ]
    static let measures = [
        Measure("ethnicity", .composition, weight: 5, columns: ethnicColumns),
        Measure("free_school_meals", .share, weight: 3, columns: ["fsm_pct"]),
        Measure("first_language", .share, weight: 2, columns: ["eal_pct"]),
        Measure("faith", .category, weight: 1, columns: ["religious_character"]),
        Measure("place", .category, weight: 1, columns: ["urban_rural"]),
    ]

    /// The kinds of neighbourhood, in thousandths by ``ethnicColumns``: settled, mixed, largely Asian, largely
    /// Black, many newcomers from Europe.
    private static let kinds = [
        [860, 40, 40, 30, 15, 15], [420, 150, 90, 180, 110, 50], [140, 60, 50, 660, 40, 50],
        [220, 130, 120, 110, 370, 50], [480, 330, 60, 60, 40, 30],
    ]
    /// The likelihood of each kind in the largest town, in the second largest, and in all others.
    private static let likelihoods = [[20, 30, 25, 15, 10], [40, 25, 15, 5, 15], [75, 10, 5, 0, 10]]

    private struct Quarter {
        let kind: Int
        /// Roughly how many children in a thousand have free school meals.
        let poverty: Int
    }

    private let quarters: [[Quarter]]

    init(towns: Int, _ random: inout SplitMix64) {
        quarters = (0..<towns).map { town in
            (0..<4).map { _ in
                let kind = random.index(weights: Self.likelihoods[min(town, 2)])
                return Quarter(kind: kind, poverty: random.within(kind == 0 ? 60...450 : 180...520))
            }
        }
    }

    /// A school's background; numbers are percentages in tenths.
    struct Background {
        let ethnicity: [Int]
        let freeMeals: Int
        let otherLanguage: Int
        let faith: String
        let setting: String
    }

    func background(of site: Site, _ random: inout SplitMix64) -> Background {
        let quarter = site.town.map { quarters[$0][site.quarter] } ?? Quarter(kind: 0, poverty: 140)
        let weights = Self.kinds[quarter.kind].map { $0 * random.within(60...140) }
        let ethnicity = Self.tenths(weights)
        let (europe, asian, black, other) = (ethnicity[1], ethnicity[3], ethnicity[4], ethnicity[5])
        let language = (60 * europe + 55 * asian + 25 * black + 40 * other) / 100 + random.around(80)
        return Background(
            ethnicity: ethnicity, freeMeals: min(max(quarter.poverty + random.around(130), 5), 750),
            otherLanguage: min(max(language, 0), 950), faith: faith(site, asian: asian, &random),
            setting: setting(site))
    }

    private func faith(_ site: Site, asian: Int, _ random: inout SplitMix64) -> String {
        let words = ["No religious character", "Church of England", "Roman Catholic", "Muslim"]
        let weights = [60, site.town == nil ? 40 : 18, site.town == nil ? 0 : 12, asian > 500 ? 12 : 0]
        return words[random.index(weights: weights)]
    }

    private func setting(_ site: Site) -> String {
        switch site.town {
        case 0: "City"
        case 1, 2: "Large town"
        case .some: "Small town"
        case nil: site.isIsolated ? "Remote village" : "Village"
        }
    }

    /// Splits 1,000 in proportion to `weights`; the parts add up to exactly 1,000. The largest remainders are
    /// rounded up (Hamilton's method), the first among equals.
    static func tenths(_ weights: [Int]) -> [Int] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights }
        var parts = weights.map { 1000 * $0 / sum }
        let byRemainder = weights.indices.sorted { i, j in
            let (r, s) = (1000 * weights[i] % sum, 1000 * weights[j] % sum)
            return (s, i) < (r, j)
        }
        for index in byRemainder.prefix(1000 - parts.reduce(0, +)) { parts[index] += 1 }
        return parts
    }
}
