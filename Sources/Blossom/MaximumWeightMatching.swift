/// The matching of the largest weight in a graph, with the duals that prove it.
///
/// Edges whose weight is not above 0 are never taken; several edges between two vertices are allowed. All arithmetic is
/// exact: the weights' type must hold 8 times the largest weight times the number of vertices (a search that is given
/// less may trap, but is never wrong).
///
/// Where there are many edges, the search works on a few for each vertex; its duals then price all others, those that
/// could improve the matching join, and it goes on from where it was, until none does.
///
/// - Parameters:
///   - start: Where the duals come from that the search begins with.
///   - watch: Asked between searches, and told how far the work is; true ends it with the best matching so far, whose
///     duals still cover every edge: twice its weight may then be less than their sum.
/// - Complexity: O(n m log n) in the worst case on the edges worked on; in practice close to linear.
/// - Source: Edmonds (1965); pricing of a sparse graph, Applegate and Cook (1993).
@specialized(where Weight == Int)
@specialized(where Weight == Int128)
public func maximumWeightMatching<Weight: MatchingWeight>(
    vertexCount: Int, edges: [BlossomEdge<Weight>], from start: DualStart = .sweeps,
    watch: (SearchProgress<Weight>) -> Bool = { _ in false }
) -> BlossomSolution<Weight> {
    let duals = start.duals(vertexCount: vertexCount, edges: edges)
    var pricing = EdgePricing(vertexCount: vertexCount, edges: edges, duals: duals)
    var matcher = Matcher(pricing.graph())
    matcher.start(duals)
    var bound = duals.reduce(0, +)
    func shouldStop(_ unsettled: Int) -> Bool {
        watch(
            SearchProgress(settled: vertexCount - unsettled, vertexCount: vertexCount, bound: bound >> 1))
    }
    while true {
        let isFinished =
            matcher.run(mostNodes: 30, shouldStop) && matcher.run(mostNodes: 1000, shouldStop)
            && matcher.run(shouldStop)
        let solution = matcher.solution()
        let uncovered = pricing.uncovered(solution)
        if uncovered.worst.isEmpty { return solution }
        bound = min(bound, solution.dualValue + uncovered.raises.reduce(0, +))
        if !isFinished || shouldStop(matcher.freeVertices.count) {
            return solution.raised(by: uncovered.raises)
        }
        pricing.join(uncovered.worst)
        matcher.replaceGraph(pricing.graph())
        for place in uncovered.worst { matcher.cover(edges[Int(place)]) }
    }
}
