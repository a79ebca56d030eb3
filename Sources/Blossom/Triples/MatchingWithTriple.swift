/// The perfect matching of the largest weight of an odd number of vertices, in which one triple takes the place of an
/// edge.
///
/// - Statement: choose a triple (three vertices with an edge between any two, worth half the sum of their weights,
///   rounded down) and a perfect matching of all other vertices, so that the sum of the weights is as large as it can be.
/// - Bound: for duals that cover all edges, with the value D, a plan with a triple of slack r weighs at most (D − r)/2.
///   Let r* be the least slack. With r* taken from every vertex and twice that given to the set of all vertices, edges
///   keep their slack, all triples are covered, and the value of the duals is D − r*.
/// - Method: all vertices but one are matched; the duals then move with the tree of the free vertex as long as D − r*
///   falls. The triples are tried in the order of their slack, until no other can weigh more: a try leaves its three
///   vertices out and matches the others, from where the matcher is. Where the duals of a try prove more than those
///   before, they take their place; where they prove enough of another triple, that one needs no try of its own.
/// - Source: ours; it is a Lagrangian relaxation (Held and Karp 1971) over triples, with a matching for a subproblem.
///
/// - Parameters:
///   - edges: At most one between two vertices; weights of any sign. `Weight` must hold 100 times the square of the
///     number of vertices times the largest weight.
///   - isAllowed: For each vertex whether it can be in the triple.
///   - watch: Asked between searches, and told how far the work is; true ends it with what there is.
/// - Returns: Nil where the number of vertices is even, or there is no such plan; or where more than `mostTried` triples would
///   have to be tried, or one was that leaves others without a perfect matching: then there may be one, and another method
///   must find it. Where somebody stopped, the best plan so far with what is proved of all, or, before there was any, a
///   matching without a triple that leaves vertices alone.
@specialized(where Weight == Int)
@specialized(where Weight == Int128)
public func matchingWithTriple<Weight: MatchingWeight>(
    vertexCount: Int, edges: [BlossomEdge<Weight>], isAllowed: [Bool], mostTried: Int = 40,
    watch: (SearchProgress<Weight>) -> Bool = { _ in false }
) -> TripleMatching<Weight>? {
    guard vertexCount % 2 == 1, vertexCount > 1 else { return nil }
    var trial = TripleTrials(vertexCount: vertexCount, edges: edges, isAllowed: isAllowed)
    return trial.solve(mostTried: mostTried, watch)
}
