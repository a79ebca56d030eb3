/// Allows at most one of the patterns that are in two or more of three rows: half the sum of the rows, rounded
/// down. Each of the three rows says "at most one": of a meeting, of a session, or of a link's meetings that
/// exclude each other.
///
/// Such rows strengthen the linear program once all patterns that matter are listed; a knapsack could not price
/// them. Source: subset-row inequalities, Jepsen, Petersen, Spoorendonk and Pisinger 2008. With rows of other
/// kinds, they are zero-half cuts (Caprara and Fischetti 1996) of three rows.
struct TripleRow: Hashable, Sendable {
    /// Three rows of the master, ascending.
    let rows: [Int]

    /// The rows that a solution violates, most violated first, at most `most`.
    ///
    /// - Parameter support: For each pattern, its rows, ascending, and its value in the solution.
    /// - Complexity: the pairs of rows that share a pattern in the solution, times their neighbours.
    static func broken(by support: [(rows: [Int], value: Double)], most: Int) -> [TripleRow] {
        let together = Shares(support)
        var sums: [TripleRow: Double] = [:]
        // In a violated row, two pairs of rows share patterns, so one of its rows is a neighbour of both others.
        for (middle, neighbours) in together.neighbours.enumerated() {
            for (i, (a, first)) in neighbours.enumerated() {
                for (b, second) in neighbours[(i + 1)...] {
                    guard first + second + together.share(a, b) > 1 else { continue }
                    let row = TripleRow(rows: [a, middle, b].map { together.rows[$0] }.sorted())
                    guard sums[row] == nil else { continue }
                    // Always in the order of the rows, whichever is in the middle, so that sums don't differ by
                    // rounding.
                    let (x, y, z) = together.sorted(a, middle, b)
                    let pairs = together.share(x, y) + together.share(x, z) + together.share(y, z)
                    sums[row] = pairs - 2 * together.share(x, y, z)
                }
            }
        }
        return sums.filter { $0.value > 1 + 1e-3 }
            .sorted {
                ($1.value, $0.key.rows[0], $0.key.rows[1], $0.key.rows[2]) < (
                    $0.value, $1.key.rows[0], $1.key.rows[1], $1.key.rows[2]
                )
            }
            .prefix(most).map(\.key)
    }

    /// The total value of the patterns that each two rows share in a solution.
    private struct Shares {
        /// The rows that occur, ascending; below, they are referred to by index.
        let rows: [Int]
        /// For each row, its neighbours, ascending, and the value shared with each.
        private(set) var neighbours: [[(index: Int, share: Double)]]
        /// For each row, its patterns, given by the indices of all their rows, and their values.
        private var patterns: [[(indices: [Int], value: Double)]]

        init(_ support: [(rows: [Int], value: Double)]) {
            rows = Set(support.flatMap(\.rows)).sorted()
            var indexOf: [Int: Int] = [:]
            for (index, row) in rows.enumerated() { indexOf[row] = index }
            neighbours = Array(repeating: [], count: rows.count)
            patterns = Array(repeating: [], count: rows.count)
            for (those, value) in support {
                let indices = those.compactMap { indexOf[$0] }
                for a in indices {
                    patterns[a].append((indices, value))
                    for b in indices where a != b {
                        if let at = neighbours[a].firstIndex(where: { $0.index == b }) {
                            neighbours[a][at].share += value
                        } else {
                            neighbours[a].append((b, value))
                        }
                    }
                }
            }
            for index in neighbours.indices { neighbours[index].sort { $0.index < $1.index } }
        }

        func share(_ a: Int, _ b: Int) -> Double {
            for (index, share) in neighbours[a] where index >= b { return index == b ? share : 0 }
            return 0
        }

        func share(_ a: Int, _ b: Int, _ c: Int) -> Double {
            patterns[a].reduce(0) { $0 + ($1.indices.contains(b) && $1.indices.contains(c) ? $1.value : 0) }
        }

        func sorted(_ a: Int, _ b: Int, _ c: Int) -> (Int, Int, Int) {
            let (low, high) = (min(a, b), max(a, b))
            return c < low ? (c, low, high) : c < high ? (low, c, high) : (low, high, c)
        }
    }
}
