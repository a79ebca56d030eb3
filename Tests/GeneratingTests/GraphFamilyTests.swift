import Generating
import Graphs
import Testing

@Suite("Families of graphs")
struct GraphFamilyTests {
    @Test("the same seed gives the same graph; another seed gives another", arguments: GraphFamily.allCases)
    func seeds(_ family: GraphFamily) throws {
        let graph = try family.graph(vertices: 60, seed: 5)
        #expect(try family.graph(vertices: 60, seed: 5) == graph)
        #expect(try family.graph(vertices: 60, seed: 6) != graph)
    }

    @Test("no number of vertices is too small, and none is exceeded", arguments: GraphFamily.allCases)
    func sizes(_ family: GraphFamily) throws {
        for vertices in 0...40 {
            let graph = try family.graph(vertices: vertices, seed: 1)
            #expect((0...vertices).contains(graph.vertexCount))
            #expect(graph.loopCount == 0)
        }
    }

    @Test("the first edges never change, so that old seeds keep their graphs")
    func pinned() throws {
        let first = try GraphFamily.allCases.map { family in
            let edge = try family.graph(vertices: 50, seed: 7).edges.first
            return "\(family.rawValue) \(edge.map { "\($0.u) \($0.v) \($0.weight)" } ?? "")"
        }
        #expect(
            first == [
                "sparse 1 13 222", "thin 1 8 32", "complete 1 2 2", "grid 1 2 39", "near-bipartite 1 12 815",
                "odd-cycles 1 2 390", "triangles 1 2 390", "nested 1 2 48", "huge 1 13 -296987738281",
                "equal 1 17 7",
            ])
    }
}
