import TestSupport
import Testing

@testable import Blossom

@Suite("A matcher that receives more edges")
struct MatcherWarmTests {
    @Test(
        "ends with the same result as a matcher that had all edges from the start, with duals that prove it")
    func warm() {
        for seed in 0..<3000 {
            let graph = TinyGraph(seed: UInt64(seed))
            let positive = graph.edges.indices.filter { graph.edges[$0].weight > 0 }.map(Int32.init)
            var matcher = Matcher(
                SparseGraph(vertexCount: graph.vertexCount, edges: graph.edges, chosen: []))
            matcher.start([Int](repeating: 2000, count: graph.vertexCount))
            let batch = 1 + seed % 4
            var known: [Int32] = []
            for first in stride(from: 0, to: positive.count, by: batch) {
                let joining = Array(positive[first..<min(first + batch, positive.count)])
                known += joining
                matcher.replaceGraph(
                    SparseGraph(vertexCount: graph.vertexCount, edges: graph.edges, chosen: known))
                for index in joining { matcher.cover(graph.edges[Int(index)]) }
                _ = matcher.run(mostNodes: seed % 3 == 0 ? 4 : .max) { _ in false }
                #expect(matcher.run { _ in false })
                let check = BlossomCheck(graph.vertexCount, known.map { graph.edges[Int($0)] })
                let faults = check.faults(of: matcher.solution())
                #expect(faults == [], "seed \(seed), \(known.count) edges")
                if !faults.isEmpty { return }
            }
        }
    }

    @Test("also does so in larger graphs, where sets nest")
    func warmLarger() {
        for seed in 0..<400 {
            var random = SeededGenerator(seed: UInt64(seed))
            let n = Int.random(in: 10...30, using: &random)
            let spread = [1, 10, 1000].randomElement(using: &random) ?? 1
            var edges: [BlossomEdge<Int>] = []
            for u in 0..<Int32(n) {
                for v in (u + 1)..<max(u + 1, Int32(n)) {
                    edges.append(BlossomEdge(u, v, weight: 1000 + Int.random(in: 0...spread, using: &random)))
                }
            }
            edges.shuffle(using: &random)
            var matcher = Matcher(SparseGraph(vertexCount: n, edges: edges, chosen: []))
            matcher.start([Int](repeating: 2000, count: n))
            for last in stride(from: n, to: edges.count, by: 3 * n) {
                let joining = max(0, last - 3 * n)..<last
                let known = Array(0..<Int32(last))
                matcher.replaceGraph(SparseGraph(vertexCount: n, edges: edges, chosen: known))
                for index in joining { matcher.cover(edges[index]) }
                _ = matcher.run(mostNodes: seed % 3 == 0 ? 4 : .max) { _ in false }
                #expect(matcher.run { _ in false })
                let faults = BlossomCheck(n, Array(edges[..<last])).faults(of: matcher.solution())
                #expect(faults == [], "seed \(seed), \(last) of \(edges.count) edges, \(n) vertices")
                if !faults.isEmpty { return }
            }
        }
    }
}
