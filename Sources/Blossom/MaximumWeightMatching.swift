/// Finds a matching of maximum weight, with the duals that prove it.
///
/// Edges of weight 0 or less are never taken. Two vertices may share several edges. All arithmetic is exact. The
/// weight type must be able to hold 8 times the largest weight times the number of vertices; if it is too small,
/// the search may trap but never returns a wrong answer.
///
/// If the graph has many edges, the search works on a few edges per vertex. Its duals then price all other edges,
/// those that could improve the matching join, and the search resumes where it was, until its duals cover every
/// edge.
///
/// - Parameters:
///   - vertexCount: The number of vertices; they are numbered from 0.
///   - edges: The edges, in any order.
///   - start: How the starting duals are made.
///   - watch: Called between searches with the progress so far. Return true to stop: the result is then the best
///     matching found. Its duals still cover every edge, but their sum may exceed twice its weight.
/// - Complexity: O(n m log n) in the worst case, on the edges worked on; close to linear in practice.
/// - Source: Edmonds (1965); pricing over a sparse graph, Applegate and Cook (1993).
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
        for index in uncovered.worst { matcher.cover(edges[Int(index)]) }
    }
}
