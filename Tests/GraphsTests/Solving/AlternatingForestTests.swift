import Testing

@testable import Graphs

@Suite("The alternating forest")
struct AlternatingForestTests {
    @Test("makes the centre of a star odd")
    func star() throws {
        let graph = try PlainGraph.of(4, [(1, 2, 1), (1, 3, 1), (1, 4, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [1, 0, -1, -1]) == [0])
    }

    @Test("does not make the vertices of a closed odd cycle odd")
    func cycle() throws {
        // A triangle 1 2 3 with 2-3 matched; it is an odd component already.
        let graph = try PlainGraph.of(3, [(1, 2, 1), (1, 3, 1), (2, 3, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [-1, 2, 1]).isEmpty)
    }

    @Test("finds the set even if the duals are half-integral and show none")
    func halves() throws {
        // Two stars, 2 with leaves 1 and 3, and 5 with leaves 4 and 6. Both centres are joined to 7, and 7 to 8.
        // Doubled duals of 1 for 2, 5, 7, 8 and for both stars as odd sets are optimal (their sum, 6, is twice 3
        // edges), and no vertex has dual 2. Without 2 and 5, four leaves are isolated, and 7-8 is an even
        // component.
        let graph = try PlainGraph.of(
            8, [(1, 2, 1), (2, 3, 1), (4, 5, 1), (5, 6, 1), (2, 7, 1), (5, 7, 1), (7, 8, 1)])
        #expect(try AlternatingForest.oddVertices(graph.edges, mates: [1, 0, -1, 4, 3, -1, 7, 6]) == [1, 4])
    }

    @Test("reports a defect, rather than searching forever, if the matching could be larger")
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
