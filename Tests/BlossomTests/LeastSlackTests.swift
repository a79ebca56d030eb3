import Blossom
import TestSupport
import Testing

@Suite("What a solution hands to a larger program")
struct LeastSlackTests {
    @Test("it names each vertex's two edges with the least slack, among them those of the matching")
    func leastSlack() {
        for seed in 0..<500 {
            let graph = TinyGraph(seed: UInt64(seed))
            let answer = maximumWeightMatching(vertexCount: graph.vertexCount, edges: graph.edges)
            let sets = answer.sets.indices.map { (answer.vertices(ofSet: $0), answer.sets[$0].dual) }
            let slacks = graph.edges.map { edge in
                sets.filter { $0.0.contains(edge.u) && $0.0.contains(edge.v) }.reduce(
                    answer.vertexDuals[Int(edge.u)] + answer.vertexDuals[Int(edge.v)] - 2 * edge.weight
                ) { $0 + $1.1 }
            }
            let told = answer.leastSlack(graph.edges, each: 2)
            #expect(told == told.sorted())
            #expect(Set(told).count == told.count)
            for vertex in 0..<Int32(graph.vertexCount) {
                let own = graph.edges.indices.filter {
                    graph.edges[$0].u == vertex || graph.edges[$0].v == vertex
                }
                let least = own.map { slacks[$0] }.sorted().prefix(2)
                let kept = own.filter(told.contains).map { slacks[$0] }.sorted().prefix(2)
                #expect(Array(kept) == Array(least), "seed \(seed), vertex \(vertex)")
            }
        }
    }

    @Test("a set contains its own vertices and those of its children")
    func wholeSets() {
        var nested = 0
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            let n = Int32(random.int(8...20))
            let edges = (0..<n).flatMap { u in
                (u + 1..<n).map { BlossomEdge(u, $0, weight: 100 + random.int(0...10)) }
            }
            let answer = maximumWeightMatching(vertexCount: Int(n), edges: edges)
            for (number, set) in answer.sets.enumerated() {
                let all = answer.vertices(ofSet: number)
                #expect(all.count == answer.setSizes[number])
                #expect(all.count % 2 == 1)
                #expect(all == Set(all).sorted())
                #expect(Set(all).isSuperset(of: set.vertices))
                for child in set.children {
                    #expect(Set(all).isSuperset(of: answer.vertices(ofSet: child)))
                    nested += 1
                }
            }
        }
        #expect(nested > 0)
    }
}
