/// The exact maximum that a session can add to the value of the duals: a knapsack problem in whole numbers with up to
/// two limits, by dynamic programming (Bellman 1957).
struct BestPattern {
    /// A meeting that may use the session.
    struct Item {
        /// The link of the meeting; a set has at most one meeting of each link.
        let link: Int
        let round: Int
        let pupils: Int
        /// What the meeting adds.
        let value: Int128
    }

    /// The limit on rounds with a charge that are told apart; beyond it, charges are left out and the bound still
    /// holds.
    private static let mostCharged = 12

    /// The value of the best set of these meetings; 0 for an unused session.
    ///
    /// - Parameters:
    ///   - use: What using the session adds, whatever meetings it has.
    ///   - charges: What each round takes from a set that serves it, 0 or more, by the number of the round.
    /// - Complexity: O(items × capacity × links), for each set of rounds with a charge.
    static func value(_ items: [Item], use: Int128, charges: [Int128], pupils: Int?, links: Int?) -> Int128 {
        let charged = Set(items.map(\.round)).filter { charges[$0] > 0 }.sorted()
        guard charged.count <= mostCharged else {
            return max(0, use + knapsack(items, pupils: pupils, links: links))
        }
        var best: Int128 = 0
        for bits in 0..<(1 << charged.count) {
            var isBarred = [Bool](repeating: false, count: charges.count)
            var value = use
            for (place, round) in charged.enumerated() {
                if bits >> place & 1 == 1 { value -= charges[round] } else { isBarred[round] = true }
            }
            value += knapsack(items.filter { !isBarred[$0.round] }, pupils: pupils, links: links)
            best = max(best, value)
        }
        return best
    }

    private static func knapsack(_ items: [Item], pupils: Int?, links: Int?) -> Int128 {
        // Only the best of a link's meetings counts: they all have the same size.
        var ofLink: [Int: Item] = [:]
        for item in items where item.value > ofLink[item.link]?.value ?? 0 && item.pupils <= pupils ?? .max {
            ofLink[item.link] = item
        }
        let useful = ofLink.values.sorted { ($1.value, $0.link) < ($0.value, $1.link) }
        let limit = min(links ?? .max, useful.count)
        guard limit > 0 else { return 0 }
        let total = useful.reduce(0) { $0 + $1.pupils }
        guard let pupils, pupils < total else { return useful.prefix(limit).reduce(0) { $0 + $1.value } }
        let isCounted = limit < useful.count
        let (layers, width) = (isCounted ? limit : 1, pupils + 1)
        // most[k * width + c]: the largest value of at most k items (or any number) with at most c pupils.
        var most = [Int128](repeating: 0, count: (layers + 1) * width)
        for item in useful {
            for layer in (1...layers).reversed() {
                let from = isCounted ? layer - 1 : layer
                for room in (item.pupils..<width).reversed() {
                    let with = most[from * width + room - item.pupils] + item.value
                    if with > most[layer * width + room] { most[layer * width + room] = with }
                }
            }
        }
        return most[layers * width + pupils]
    }
}
