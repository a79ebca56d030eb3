import Blossom
import Linking

/// Looks for a good choice of links by matching pairs. Instead of a limit, it uses a price, which rises as long as
/// the matching exceeds the limit. A heuristic: every choice found is checked against all rows.
///
/// - Source: Lagrangian relaxation (Fisher 1981), with doubling steps.
struct LimitPrices {
    private let program: PairingProgram
    /// The pairs that may be taken, ascending.
    private let pairs: [Int]
    /// Links that may be added if the matching leaves room, most wanted first.
    private let others: [Int]
    private let threeWay: [Int]
    private let control: SolveControl

    /// The largest number of matchings, and the largest total number of their vertices; but always at least three
    /// matchings.
    private static let (mostMatchings, mostVertices) = (24, 60_000)
    /// The largest step of a price.
    private static let largestStep = 1 << 20

    /// A search among `links`.
    init(_ program: PairingProgram, among links: [Int], _ control: SolveControl) {
        (self.program, self.control) = (program, control)
        pairs = links.filter { !program.links[$0].isThreeWay }.sorted()
        let wished = links.sorted { program.worth($0, isBelow: $1) }
        others = wished.filter { !program.links[$0].isThreeWay }
        threeWay = wished.filter { program.links[$0].isThreeWay }
    }

    /// Improves `incumbent` by matchings that start from these prices, one for each limit group, in units of the
    /// last priority; `step` is the first raise of a price.
    ///
    /// - Parameter isNear: Whether these prices are close to optimal. If so, the price of a limit with room falls
    ///   again.
    func improve(_ incumbent: inout PartIncumbent, from prices: [Int], step: Int, isNear: Bool = false) {
        guard !program.weights.isEmpty else { return }
        var prices = prices
        var steps = [Int](repeating: step, count: prices.count)
        let matchings = min(Self.mostMatchings, max(3, Self.mostVertices / max(1, program.vertexCount)))
        for _ in 0..<matchings {
            guard !control.isOver, let matched = matching(prices) else { return }
            var isMatched = Set<Int>(matched)
            let order = matched + others.filter { isMatched.insert($0).inserted }
            incumbent.improve(GreedyLinks.links(program, order: order, threeWay: threeWay), program)
            var loads = [Int](repeating: 0, count: prices.count)
            for link in matched { for group in program.limits.containing(link) { loads[Int(group)] += 1 } }
            var isChanged = false
            for group in loads.indices {
                if loads[group] > program.limit {
                    prices[group] += steps[group]
                    steps[group] = min(2 * steps[group], Self.largestStep)
                    isChanged = true
                } else if isNear, loads[group] < program.limit, prices[group] > 0 {
                    steps[group] = max(1, steps[group] / 4)
                    prices[group] = max(0, prices[group] - steps[group])
                    isChanged = true
                }
            }
            if !isChanged { return }
        }
    }

    /// The best matching at these prices; pins come before everything else. Nil if numbers are too large.
    private func matching(_ prices: [Int]) -> [Int]? {
        let priced = pairs.map { link -> Int32 in
            let price = program.limits.containing(link).reduce(0) { $0 + prices[Int($1)] }
            return Int32(clamping: Int(program.weights[program.weights.count - 1][link]) - price)
        }
        let pinned = pairs.map { Int32(program.pins.containing($0).isEmpty ? 0 : 1) }
        let none = LinkGroups(members: [], linkCount: pairs.count)
        let relaxed = PairingProgram(
            vertexCount: program.vertexCount, links: pairs.map { program.links[$0] },
            weights: [pinned] + program.weights.dropLast().map { weights in pairs.map { weights[$0] } } + [
                priced
            ],
            limits: none, limit: program.limit, pins: none)
        if let weights = LexicographicWeights<Int>(relaxed) { return matching(relaxed, weights) }
        return LexicographicWeights<Int128>(relaxed).flatMap { matching(relaxed, $0) }
    }

    private func matching<Weight>(
        _ relaxed: PairingProgram, _ weights: LexicographicWeights<Weight>
    ) -> [Int] {
        let solution = maximumWeightMatching(vertexCount: relaxed.vertexCount, edges: relaxed.edges(weights))
        { _ in control.isOver }
        return relaxed.links(of: solution.mates).map { pairs[$0] }
    }
}
