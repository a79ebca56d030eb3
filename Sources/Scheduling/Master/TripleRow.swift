/// Of the patterns that are in two or more of three rows at most one can be held: half the sum of the rows, rounded
/// down. The rows say "at most one": of a meeting, of a session, or of a link's meetings that exclude each other.
///
/// Such rows strengthen the linear program once all patterns that matter are listed; a knapsack could not price
/// them. Source: subset-row inequalities, Jepsen, Petersen, Spoorendonk and Pisinger 2008; with rows of other kinds
/// they are zero-half cuts (Caprara and Fischetti 1996) of three rows.
struct TripleRow: Hashable, Sendable {
    /// Three rows of the master, ascending.
    let rows: [Int]

    /// The rows that a solution breaks, the most broken first, at most `most`.
    ///
    /// - Parameter support: Of each pattern the rows that it is in, ascending, and how large a part of it is taken.
    /// - Complexity: the pairs of rows that share a pattern in the solution, times their neighbours.
    static func broken(by support: [(rows: [Int], value: Double)], most: Int) -> [TripleRow] {
        let together = Shares(support)
        var sums: [TripleRow: Double] = [:]
        // A broken row has two pairs that share patterns, so one of its rows is a neighbour of both others.
        for (middle, neighbours) in together.neighbours.enumerated() {
            for (i, (a, first)) in neighbours.enumerated() {
                for (b, second) in neighbours[(i + 1)...] {
                    guard first + second + together.share(a, b) > 1 else { continue }
                    let row = TripleRow(rows: [a, middle, b].map { together.rows[$0] }.sorted())
                    guard sums[row] == nil else { continue }
                    // In the order of the rows, whichever of them is the middle: sums must not differ by rounding.
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

    /// How much of the patterns of a solution each two rows share.
    private struct Shares {
        /// The rows that occur, ascending; their places stand for them.
        let rows: [Int]
        /// The neighbours of each row, ascending, and what is shared with them.
        private(set) var neighbours: [[(place: Int, share: Double)]]
        /// The patterns in each row, by the places of their rows, and how large a part of each is taken.
        private var patterns: [[(places: [Int], value: Double)]]

        init(_ support: [(rows: [Int], value: Double)]) {
            rows = Set(support.flatMap(\.rows)).sorted()
            var placeOf: [Int: Int] = [:]
            for (place, row) in rows.enumerated() { placeOf[row] = place }
            neighbours = Array(repeating: [], count: rows.count)
            patterns = Array(repeating: [], count: rows.count)
            for (those, value) in support {
                let places = those.compactMap { placeOf[$0] }
                for a in places {
                    patterns[a].append((places, value))
                    for b in places where a != b {
                        if let at = neighbours[a].firstIndex(where: { $0.place == b }) {
                            neighbours[a][at].share += value
                        } else {
                            neighbours[a].append((b, value))
                        }
                    }
                }
            }
            for place in neighbours.indices { neighbours[place].sort { $0.place < $1.place } }
        }

        func share(_ a: Int, _ b: Int) -> Double {
            for (place, share) in neighbours[a] where place >= b { return place == b ? share : 0 }
            return 0
        }

        func share(_ a: Int, _ b: Int, _ c: Int) -> Double {
            patterns[a].reduce(0) { $0 + ($1.places.contains(b) && $1.places.contains(c) ? $1.value : 0) }
        }

        func sorted(_ a: Int, _ b: Int, _ c: Int) -> (Int, Int, Int) {
            let (low, high) = (min(a, b), max(a, b))
            return c < low ? (c, low, high) : c < high ? (low, c, high) : (low, high, c)
        }
    }
}
