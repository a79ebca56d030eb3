/// Weights for which a maximum-weight matching has as many edges as possible and, among those matchings, the best
/// total of the graph's own weights.
///
/// Let s be 1 to maximise the total and -1 to minimise it. Let l be the smallest of all s·w, and r the largest s·w
/// minus l. A matching of the graph's n vertices has at most h = ⌊n/2⌋ edges. Each edge gets
///
///     packed(w) = (h·r + 1) + (s·w - l).
///
/// The second part is between 0 and r. Of two matchings, the one with more edges has the larger packed weight: the
/// other has at most h - 1 edges and gains at most (h - 1)·r < h·r + 1 from the second part. With equally many
/// edges, the first part and l are the same for both, and s·w decides.
///
/// Range: n ≤ 10^7 and |w| ≤ 10^12, so r ≤ 2·10^12 and packed(w) ≤ 10^19 + 2·10^12 + 1. That exceeds 64 bits, and
/// in 128 bits leaves a factor above 10^18 for sums.
///
/// One subtraction recovers the duals of a perfect matching: what each edge got on top of s·w, c = h·r + 1 - l, is
/// split equally between its two ends. In halves, 2·(s·w + c) ≤ y(u) + y(v) + Σ z becomes 2·s·w ≤ (y(u) - c) +
/// (y(v) - c) + Σ z. Each vertex is in one edge of a perfect matching, so both sides of the sum lose n·c. Vertex
/// duals may become negative, which is allowed when every vertex must be matched.
struct CardinalityFirst {
    /// What each edge gets on top of s·w: c above.
    let constant: Int128
    private let sign: Int128
    private let largest: Int128

    /// The weights for a perfect `objective`.
    init(_ edges: [GraphEdge], _ objective: GraphObjective, vertexCount: Int) {
        sign = Int128(objective.sign)
        var (low, high) = (Int128(0), Int128(0))
        if let first = edges.first {
            (low, high) = (sign * Int128(first.weight), sign * Int128(first.weight))
            for edge in edges {
                let weight = sign * Int128(edge.weight)
                (low, high) = (min(low, weight), max(high, weight))
            }
        }
        constant = Int128(vertexCount / 2) * (high - low) + 1 - low
        largest = constant + high
    }

    /// Whether 64 bits are enough.
    func fitsWord(vertexCount: Int) -> Bool { Self.fitsWord(largest, vertexCount: vertexCount) }

    /// Whether 64 bits are enough for weights up to `largest`. The blossom method needs 8 times the largest weight
    /// times the number of vertices.
    static func fitsWord(_ largest: Int128, vertexCount: Int) -> Bool {
        largest * 8 * Int128(vertexCount + 1) <= Int128(Int.max)
    }

    /// The packed weight of an edge.
    func packed(_ weight: Int) -> Int128 { constant + sign * Int128(weight) }
}
