import Graphs
import TestSupport
import Testing

@Suite("A plain graph")
struct PlainGraphTests {
    @Test("is the same in whatever order its edges and their ends are listed")
    func order() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<50 {
            let graph = try PlainGraph.random(&generator, vertices: 1...9, weights: -5...5)
            let turned = graph.edges.shuffled(using: &generator).map { edge in
                generator.chance(50) ? GraphEdge(edge.v, edge.u, weight: edge.weight) : edge
            }
            let again = try PlainGraph(vertexCount: graph.vertexCount, edges: turned)
            #expect(again.edges == graph.edges && again.parallelCount == graph.parallelCount)
        }
    }

    @Test("skips loops and counts them")
    func loops() throws {
        let graph = try PlainGraph.of(3, [(2, 2, 9), (3, 1, 4), (1, 1, -9)])
        #expect(graph.edges == [GraphEdge(1, 3, weight: 4)])
        #expect(graph.loopCount == 2)
    }

    @Test("keeps, of parallel edges, the one that is best for the objective")
    func parallels() throws {
        let graph = try PlainGraph.of(4, [(2, 1, 5), (3, 4, 1), (1, 2, -7), (1, 2, 6)])
        #expect(graph.parallelCount == 2)
        for objective in [GraphObjective.maxWeight, .maxWeightPerfect] {
            #expect(
                graph.simpleEdges(for: objective) == [GraphEdge(1, 2, weight: 6), GraphEdge(3, 4, weight: 1)])
        }
        #expect(
            graph.simpleEdges(for: .minWeightPerfect) == [
                GraphEdge(1, 2, weight: -7), GraphEdge(3, 4, weight: 1),
            ])
    }

    @Test("rejects numbers out of range and names the edge")
    func ranges() {
        #expect(throws: GraphFault.vertexCount(-1)) { try PlainGraph.of(-1, []) }
        #expect(throws: GraphFault.vertexCount(10_000_001)) { try PlainGraph.of(10_000_001, []) }
        #expect(throws: GraphFault.vertex(4, edge: 1)) { try PlainGraph.of(3, [(1, 2, 1), (3, 4, 1)]) }
        #expect(throws: GraphFault.vertex(0, edge: 0)) { try PlainGraph.of(3, [(0, 2, 1)]) }
        let weight = 1_000_000_000_001
        #expect(throws: GraphFault.weight(-weight, edge: 0)) { try PlainGraph.of(3, [(1, 2, -weight)]) }
    }
}
