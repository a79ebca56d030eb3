import Testing

@testable import Graphs

@Suite("Weights that count edges first")
struct CardinalityFirstTests {
    private let edges = [GraphEdge(1, 2, weight: -3), GraphEdge(2, 3, weight: 5), GraphEdge(3, 4, weight: 1)]

    @Test("are positive, and keep the differences of the weights")
    func packed() {
        // r = 5 - -3 = 8, h = 2: the smallest is 2·8 + 1 = 17, and each unit of weight adds one.
        let weights = CardinalityFirst(edges, .maxWeightPerfect, vertexCount: 4)
        #expect(edges.map { weights.packed($0.weight) } == [17, 25, 21])
        #expect(weights.constant == 20)
    }

    @Test("are reversed if the smallest total is sought")
    func turned() {
        // -5 is the smallest value of -w.
        let weights = CardinalityFirst(edges, .minWeightPerfect, vertexCount: 4)
        #expect(edges.map { weights.packed($0.weight) } == [25, 17, 21])
    }

    @Test("make one more edge worth more than any weights")
    func cardinality() {
        let weights = CardinalityFirst(edges, .maxWeightPerfect, vertexCount: 4)
        #expect(weights.packed(-3) + weights.packed(-3) > weights.packed(5))
    }

    @Test("fit 64 bits as long as 8 times the largest times the number of vertices does")
    func width() {
        let huge = [GraphEdge(1, 2, weight: -1_000_000_000_000), GraphEdge(2, 3, weight: 1_000_000_000_000)]
        // With n vertices the largest is about n·10^12; 8·n²·10^12 exceeds 2^63 ≈ 9.2·10^18 between 1,000 and
        // 1,100.
        #expect(CardinalityFirst(huge, .maxWeightPerfect, vertexCount: 1_000).fitsWord(vertexCount: 1_000))
        #expect(!CardinalityFirst(huge, .maxWeightPerfect, vertexCount: 1_100).fitsWord(vertexCount: 1_100))
        let most = PlainGraph.largestVertexCount
        let largest = CardinalityFirst(huge, .maxWeightPerfect, vertexCount: most)
        #expect(!largest.fitsWord(vertexCount: most) && largest.packed(1_000_000_000_000) > 0)
    }

    @Test("may exceed 64 bits even unpacked, within the allowed sizes of graphs")
    func plainWidth() {
        // 8·n·10^12 exceeds 2^63 ≈ 9.22·10^18 between 1,150,000 and 1,160,000 vertices.
        let weight = Int128(PlainGraph.largestWeight)
        #expect(CardinalityFirst.fitsWord(weight, vertexCount: 1_150_000))
        #expect(!CardinalityFirst.fitsWord(weight, vertexCount: 1_160_000))
        #expect(CardinalityFirst.fitsWord(1000, vertexCount: PlainGraph.largestVertexCount))
    }
}
