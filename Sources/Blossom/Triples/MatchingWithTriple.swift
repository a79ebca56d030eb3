/// Finds a perfect matching of maximum weight on an odd number of vertices, in which one triple replaces an edge.
///
/// - Statement: choose a triple (three vertices with an edge between any two, worth half the sum of the three
///   weights, rounded down) and a perfect matching of all other vertices, with the largest total weight.
/// - Bound: for duals that cover all edges and have value D, a plan with a triple of slack r weighs at most (D −
///   r)/2. Let r* be the smallest slack. Subtract r* from the dual of every vertex, and add 2r* to the dual of the
///   set of all vertices. Edges then keep their slack, all triples are covered, and the duals have value D − r*.
/// - Method: match all vertices but one. Then let the duals move with the tree of the free vertex as long as D − r*
///   falls. Try the triples in order of slack until no remaining triple can weigh more: a try leaves the triple's
///   vertices out and matches the others, starting from the matcher's current state. If a try's duals prove more
///   than the earlier ones, they replace them. If they prove enough about another triple, that triple needs no try
///   of its own.
/// - Source: our own. It is a Lagrangian relaxation (Held and Karp 1971) over triples, with matching as the
///   subproblem.
///
/// - Parameters:
///   - vertexCount: The number of vertices; they are numbered from 0.
///   - edges: At most one between two vertices; weights may be negative. `Weight` must be able to hold 100 times
///     the square of the number of vertices times the largest weight.
///   - isAllowed: For each vertex, whether it may be in the triple.
///   - mostTried: The largest number of triples to try.
///   - watch: Called between searches with the progress so far. Return true to stop with what has been found.
/// - Returns: Nil if the number of vertices is even, or if there is no such plan. Also nil if it gives up, because
///   it would have to try more than `mostTried` triples, or because a try leaves vertices without a perfect
///   matching; a plan may then exist, and another method must find it. After a stop: the best plan so far and what
///   is proved about all plans or, if there is no plan yet, a matching without a triple that leaves vertices
///   unmatched.
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
