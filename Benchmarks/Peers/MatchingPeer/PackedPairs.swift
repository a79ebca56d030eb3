import Graphs
import Linking

/// The pairs of a year as a plain graph whose maximum-weight matching has the most links and, among those, the most
/// points.
struct PackedPairs {
    /// The graph; vertex 1 is the first class.
    let graph: PlainGraph
    /// What a link counts in addition to its points.
    let packing: Int

    /// One more link outweighs any difference in points, as in `CardinalityFirst` of Graphs. This is a separate
    /// implementation, because the weights must fit into 64 bits here, and the other solvers get the same numbers.
    init(_ candidates: Candidates, classes: Int) throws {
        let points = candidates.pairs.map { Int($0.points) }
        let (low, high) = (points.min() ?? 0, points.max() ?? 0)
        packing = classes / 2 * (high - low) + 1 - low
        let packing = packing
        graph = try PlainGraph(
            vertexCount: classes,
            edges: candidates.pairs.map { GraphEdge($0.a + 1, $0.b + 1, weight: packing + Int($0.points)) })
    }

    /// The best links and points, proved.
    func solved() throws -> (links: Int, points: Int) {
        guard let found = try GraphMatcher(graph, for: .maxWeight).solve(), found.isComplete,
            GraphAudit(graph).findings(found).isEmpty
        else { throw Unproved() }
        let links = found.matching.count
        return (links, found.matching.reduce(0) { $0 + $1.weight } - links * packing)
    }
}
