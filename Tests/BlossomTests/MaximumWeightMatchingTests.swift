import Blossom
import TestSupport
import Testing

@Suite("A matching of maximum weight")
struct MaximumWeightMatchingTests {
    @Test("weighs as much as the best found by trying all matchings, on small random graphs")
    func exhaustive() {
        for seed in 0..<4000 {
            let graph = TinyGraph(seed: UInt64(seed))
            for start in [DualStart.sweeps, .weights] {
                let answer = maximumWeightMatching(
                    vertexCount: graph.vertexCount, edges: graph.edges, from: start)
                #expect(graph.weight(of: answer) == graph.bestWeight, "seed \(seed), \(start)")
                #expect(graph.faults(of: answer) == [], "seed \(seed), \(start)")
            }
        }
    }

    @Test("is proved by duals that cover every edge, including those that the search never worked on")
    func priced() {
        for seed in 0..<60 {
            var random = SeededGenerator(seed: UInt64(seed))
            let n = Int.random(in: 40...90, using: &random)
            let spread = [1, 10, 100_000].randomElement(using: &random) ?? 1
            var edges: [BlossomEdge<Int>] = []
            for u in 0..<Int32(n) {
                for v in (u + 1)..<max(u + 1, Int32(n)) {
                    edges.append(
                        BlossomEdge(u, v, weight: 100_000 + Int.random(in: 0...spread, using: &random)))
                }
            }
            let answer = maximumWeightMatching(vertexCount: n, edges: edges)
            #expect(BlossomCheck(n, edges).faults(of: answer) == [], "seed \(seed)")
        }
    }

    @Test("weighs the same in wide integers as in plain ones")
    func wide() {
        for seed in 0..<200 {
            let graph = TinyGraph(seed: UInt64(seed))
            let wide = graph.edges.map { BlossomEdge($0.u, $0.v, weight: Int128($0.weight) << 70) }
            let answer = maximumWeightMatching(vertexCount: graph.vertexCount, edges: wide)
            let check = BlossomCheck(graph.vertexCount, wide)
            #expect(check.weight(of: answer) == Int128(graph.bestWeight) << 70)
            #expect(check.faults(of: answer) == [])
        }
    }

    @Test("after a stop, is still a matching with duals that cover every edge")
    func stopped() {
        for seed in 0..<300 {
            let graph = TinyGraph(seed: UInt64(seed))
            var left = Int(seed % 5)
            let answer = maximumWeightMatching(vertexCount: graph.vertexCount, edges: graph.edges) { _ in
                left -= 1
                return left < 0
            }
            let faults = graph.faults(of: answer).filter { !$0.hasPrefix("duals prove") }
            #expect(faults == [], "seed \(seed)")
        }
    }
}
