/// The perfect matching of the largest weight, with the duals that prove it.
///
/// - Parameters:
///   - edges: At most one between two vertices; weights of any sign. `Weight` must hold 100 times the square of the number
///     of vertices times the largest weight.
///   - watch: Asked between searches, and told how far the work is; true ends it with what there is.
/// - Returns: The matching and its duals, those of vertices of either sign; nil where not all vertices can be matched. Where
///   somebody stopped, some vertices are without a mate; the duals cover every edge all the same, and their value bounds
///   what a perfect matching weighs.
/// - Complexity: As that of ``maximumWeightMatching(vertexCount:edges:from:watch:)``.
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
        sets: solution.sets, onTheWay: solution.onTheWay)
}

/// The weights of a graph, all raised by the same even number, so that no dual comes to 0 while a matching of all
/// vertices, or all but one, is made: those matchings are all raised alike.
struct RaisedWeights<Weight: MatchingWeight> {
    let edges: [BlossomEdge<Weight>]
    let offset: Weight
    /// By how much the weights differ.
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

    /// A value of duals without what all vertices have been raised by.
    func lowered(_ value: Weight) -> Weight { value - vertexCount * offset }
}
