/// Finds a perfect matching of maximum weight, with the duals that prove it.
///
/// - Parameters:
///   - vertexCount: The number of vertices; they are numbered from 0.
///   - edges: At most one between two vertices; weights may be negative. `Weight` must be able to hold 100 times
///     the square of the number of vertices times the largest weight.
///   - watch: Called between searches with the progress so far. Return true to stop with what has been found.
/// - Returns: The matching and its duals; vertex duals may be negative. Nil if there is no perfect matching. After
///   a stop, some vertices have no mate; the duals still cover every edge, and their value bounds the weight of a
///   perfect matching.
/// - Complexity: The same as ``maximumWeightMatching(vertexCount:edges:from:watch:)``.
@specialized(where Weight == Int)
@specialized(where Weight == Int128)
public func perfectMatching<Weight: MatchingWeight>(
    vertexCount: Int, edges: [BlossomEdge<Weight>],
    watch: (SearchProgress<Weight>) -> Bool = { _ in false }
) -> BlossomSolution<Weight>? {
    let raised = RaisedWeights(vertexCount: vertexCount, edges)
    var search = PerfectSearch(vertexCount: vertexCount, edges: raised.edges)
    let end = search.match(allBut: 0) { free, bounds in
        watch(
            SearchProgress(
                settled: vertexCount - free, vertexCount: vertexCount,
                bound: raised.lowered(bounds.perfect) >> 1))
    }
    let solution: BlossomSolution<Weight>
    switch end {
    case .matched: solution = search.solution
    case .stopped: solution = search.covered().solution
    case .impossible: return nil
    }
    return BlossomSolution(
        mates: solution.mates, vertexDuals: solution.vertexDuals.map { $0 - raised.offset },
        sets: solution.sets, snapshots: solution.snapshots)
}

/// A graph's weights, all raised by the same even number, so that no dual reaches 0 while the search matches all
/// vertices, or all but one. All such matchings gain the same weight.
struct RaisedWeights<Weight: MatchingWeight> {
    let edges: [BlossomEdge<Weight>]
    let offset: Weight
    /// The difference between the largest and the smallest weight.
    let spread: Weight
    private let vertexCount: Weight

    init(vertexCount: Int, _ edges: [BlossomEdge<Weight>]) {
        let (least, most) = edges.reduce((Weight.max, Weight.min)) {
            (min($0.0, $1.weight), max($0.1, $1.weight))
        }
        spread = edges.isEmpty ? 16 : max(16, most - least)
        let offset = 8 * Weight(vertexCount + 1) * (edges.isEmpty ? 1 : max(1, most, -least))
        self.edges = edges.map { BlossomEdge($0.u, $0.v, weight: $0.weight + offset) }
        self.offset = offset
        self.vertexCount = Weight(vertexCount)
    }

    /// Subtracts from a dual value what raising the weights added to it.
    func lowered(_ value: Weight) -> Weight { value - vertexCount * offset }
}
