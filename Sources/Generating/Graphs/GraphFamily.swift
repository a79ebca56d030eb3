public import Graphs

/// Families of graphs that are known to make matching codes fail or slow down. The same family, number of vertices
/// and seed give the same graph on every machine.
public enum GraphFamily: String, CaseIterable, Sendable {
    /// Random, with about six edges per vertex and weights of either sign.
    case sparse
    /// Random, with about two edges per vertex: many vertices stay unmatched.
    case thin
    /// Complete, with weights 1, 2 and 3: ties everywhere.
    case complete
    /// A square grid with whole weights up to 100. It is bipartite, so no odd set is needed.
    case grid
    /// Two sides with edges across and a few within: odd sets are large and few.
    case nearBipartite = "near-bipartite"
    /// Long odd cycles, each joined to the next by one edge.
    case oddCycles = "odd-cycles"
    /// Triangles joined by single edges into a tree.
    case triangles
    /// Two families of odd sets, nested as deeply as the number of vertices allows, joined by one edge.
    case nested
    /// Like `sparse`, with weights of either sign up to 10^12.
    case huge
    /// Like `sparse`, with all weights equal.
    case equal

    /// The graph with at most `vertices` vertices. A few families need a number of a certain form and use fewer.
    ///
    /// - Throws: ``Graphs/GraphFault`` if there are too many.
    public func graph(vertices: Int, seed: UInt64) throws(GraphFault) -> PlainGraph {
        guard (0...PlainGraph.largestVertexCount).contains(vertices) else { throw .vertexCount(vertices) }
        var maker = GraphMaker(vertices: vertices, seed: seed)
        switch self {
        case .sparse: maker.addSparse(weights: -200...1000)
        case .thin: maker.addRandom(edges: vertices, weights: 1...50)
        case .complete: maker.addComplete(weights: 1...3)
        case .grid: maker.addGrid(weights: 1...100)
        case .nearBipartite: maker.addNearBipartite(weights: 1...1000)
        case .oddCycles: maker.addOddCycles(weights: 1...1000)
        case .triangles: maker.addTriangles(weights: 1...1000)
        case .nested: maker.addNests()
        case .huge: maker.addSparse(weights: -PlainGraph.largestWeight...PlainGraph.largestWeight)
        case .equal: maker.addSparse(weights: 7...7)
        }
        return try PlainGraph(vertexCount: maker.vertices, edges: maker.edges)
    }
}
