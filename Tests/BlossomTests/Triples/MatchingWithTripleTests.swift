import Blossom
import TestSupport
import Testing

@Suite("A perfect matching in which one triple replaces an edge")
struct MatchingWithTripleTests {
    @Test("is the best found by trying all plans, and proved, on small random graphs")
    func exhaustive() {
        var found = 0
        for seed in 0..<1000 {
            let graph = TinyTriples(seed: UInt64(seed))
            let answer = matchingWithTriple(
                vertexCount: graph.vertexCount, edges: graph.edges, isAllowed: graph.isAllowed)
            guard let answer else { continue }
            found += 1
            #expect(answer.weight == graph.bestWeight, "seed \(seed)")
            #expect(answer.isProved)
            #expect(graph.faults(of: answer) == [], "seed \(seed)")
        }
        // It may give up on hard graphs, but not on many.
        #expect(found > 500)
    }

    @Test("by hand: of a group of three and a group of two, the three form the triple")
    func byHand() throws {
        // 0, 1 and 2 have edges of weight 10 with one another, 3 and 4 one of 30, 2 and 3 one of 1. The triple of
        // 0, 1 and 2, worth 15, plus the edge 3-4 weighs 45.
        let edges = [
            BlossomEdge(0, 1, weight: 10), BlossomEdge(0, 2, weight: 10), BlossomEdge(1, 2, weight: 10),
            BlossomEdge(3, 4, weight: 30), BlossomEdge(2, 3, weight: 1),
        ]
        let answer = try #require(
            matchingWithTriple(vertexCount: 5, edges: edges, isAllowed: [true, true, true, true, true]))
        #expect(answer.triple == VertexTriple(0, 1, 2))
        #expect(answer.weight == 45)
        #expect(answer.mates == [-1, -1, -1, 4, 3])
    }

    @Test("does not exist for an even number of vertices, nor if no triple is allowed")
    func none() {
        let square = [BlossomEdge(0, 1, weight: 1), BlossomEdge(2, 3, weight: 1)]
        #expect(
            matchingWithTriple(vertexCount: 4, edges: square, isAllowed: [true, true, true, true]) == nil)
        let triangle = [
            BlossomEdge(0, 1, weight: 1), BlossomEdge(0, 2, weight: 1), BlossomEdge(1, 2, weight: 1),
        ]
        #expect(matchingWithTriple(vertexCount: 3, edges: triangle, isAllowed: [true, false, true]) == nil)
    }
}
