import Blossom
import Testing

@Suite("An edge of a graph")
struct BlossomEdgeTests {
    @Test("keeps weights far beyond the exact range of a double")
    func wideWeights() {
        let edge = BlossomEdge(0, 1, weight: (Int128(1) << 100) + 1)
        #expect(edge.weight - (Int128(1) << 100) == 1)
    }
}
