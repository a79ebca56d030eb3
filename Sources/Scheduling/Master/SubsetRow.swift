/// Of the patterns with two or more of three meetings at most one can be held: half the sum of the meetings' rows,
/// rounded down.
///
/// Such rows strengthen the linear program once all patterns that matter are listed; a knapsack could not price
/// them. Source: subset-row inequalities, Jepsen, Petersen, Spoorendonk and Pisinger 2008.
struct SubsetRow: Hashable, Sendable {
    /// Three meetings, ascending.
    let meetings: [Int]

    /// Whether the pattern has two or more of them.
    func counts(_ pattern: Pattern) -> Bool { pattern.meetings.count(where: meetings.contains) >= 2 }

    /// The rows that a solution breaks, the most broken first, at most `most`.
    ///
    /// Complexity: the pairs of meetings that share a session in the solution, times their neighbours.
    static func broken(by support: [(pattern: Pattern, value: Double)], most: Int) -> [SubsetRow] {
        var together: [Int: [Int: Double]] = [:]
        var allThree: [SubsetRow: Double] = [:]
        for (pattern, value) in support {
            for (i, a) in pattern.meetings.enumerated() {
                for (j, b) in pattern.meetings.enumerated() where j > i {
                    together[a, default: [:]][b, default: 0] += value
                    together[b, default: [:]][a, default: 0] += value
                    for c in pattern.meetings[(j + 1)...] {
                        allThree[SubsetRow(meetings: [a, b, c]), default: 0] += value
                    }
                }
            }
        }
        var sums: [SubsetRow: Double] = [:]
        // A broken row has two pairs that share sessions, so one of its meetings is a neighbour of both others.
        for (middle, neighbours) in together.sorted(by: { $0.key < $1.key }) {
            let others = neighbours.keys.sorted()
            for (i, a) in others.enumerated() {
                for b in others[(i + 1)...] {
                    let row = SubsetRow(meetings: [a, middle, b].sorted())
                    guard sums[row] == nil else { continue }
                    // In the order of the meetings, whichever of them is the middle: sums must not differ by rounding.
                    func shared(_ i: Int, _ j: Int) -> Double {
                        together[row.meetings[i]]?[row.meetings[j]] ?? 0
                    }
                    let pairs = shared(0, 1) + shared(0, 2) + shared(1, 2)
                    sums[row] = pairs - 2 * (allThree[row] ?? 0)
                }
            }
        }
        return sums.filter { $0.value > 1 + 1e-3 }
            .sorted {
                ($1.value, $0.key.meetings[0], $0.key.meetings[1], $0.key.meetings[2]) < (
                    $0.value, $1.key.meetings[0], $1.key.meetings[1], $1.key.meetings[2]
                )
            }
            .prefix(most).map(\.key)
    }
}
