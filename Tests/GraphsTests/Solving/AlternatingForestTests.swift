import Testing

@testable import Graphs

@Suite("The alternating forest")
struct AlternatingForestTests {
    @Test("the middle of a star is odd")
    func star() throws {
        let graph = try PlainGraph.of(4, [(1, 2, 1), (1, 3, 1), (1, 4, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [1, 0, -1, -1]) == [0])
    }

    @Test("vertices of an odd cycle that the tree closes are not odd")
    func cycle() throws {
        // A triangle 1 2 3 with 2-3 matched; its component is odd as it is.
        let graph = try PlainGraph.of(3, [(1, 2, 1), (1, 3, 1), (2, 3, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [-1, 2, 1]).isEmpty)
    }

    @Test("finds the set where half-integral duals show none")
    func halves() throws {
        // Two stars of two leaves, 1-2-3 and 4-5-6 with middles 2 and 5, both middles joined to 7, and 7 to 8. Doubled duals
        // of 1 for 2, 5, 7, 8 and for both stars as odd sets are optimal (their sum, 6, is twice 3 edges), and no vertex
        // has 2. Without 2 and 5, four leaves are alone and 7-8 are even.
        let graph = try PlainGraph.of(
            8, [(1, 2, 1), (2, 3, 1), (4, 5, 1), (5, 6, 1), (2, 7, 1), (5, 7, 1), (7, 8, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [1, 0, -1, 4, 3, -1, 7, 6]) == [1, 4])
    }

    @Test("a matching that could be larger is a defect, not an endless search")
    func smaller() throws {
        let path = try PlainGraph.of(4, [(1, 2, 1), (2, 3, 1), (3, 4, 1)])
        #expect(throws: GraphDefect.self) {
            try AlternatingForest.oddVertices(path.edges, mates: [-1, 2, 1, -1])
        }
        #expect(throws: GraphDefect.self) {
            try AlternatingForest.oddVertices(path.edges, mates: [-1, -1, -1, -1])
        }
    }
}
