import Foundation
import Graphs
import TestSupport
import Testing

@Suite("Graphs with published values", .enabled(if: SharedData.isThere, "the graphs are not available"))
struct PublishedGraphTests {
    private struct Instance: Decodable {
        let name: String
        let n: Int
        let edges: [[Int]]
        let largest: Double
        let smallest: Double

        enum CodingKeys: String, CodingKey {
            case name, n, edges
            case largest = "max_perfect"
            case smallest = "min_perfect"
        }
    }

    @Test("all reach the published weights, with valid proofs")
    func all() throws {
        let file = URL(fileURLWithPath: try #require(SharedData.path))
            .appendingPathComponent("matching/perfect_matching_instances.json")
        let instances = try JSONDecoder().decode([Instance].self, from: Data(contentsOf: file))
        #expect(instances.count == 39)
        for instance in instances {
            // Most number their vertices from 0, two from 1.
            let shift = instance.edges.contains { $0[0] == 0 || $0[1] == 0 } ? 1 : 0
            let graph = try PlainGraph(
                vertexCount: instance.n,
                edges: instance.edges.map { edge in
                    GraphEdge(Int32(edge[0] + shift), Int32(edge[1] + shift), weight: edge[2])
                })
            for (objective, value) in [
                (GraphObjective.maxWeightPerfect, instance.largest),
                (.minWeightPerfect, instance.smallest),
            ] {
                let found = try #require(try GraphMatcher(graph, for: objective).solve())
                #expect(found.weight == Int(exactly: value), "\(instance.name), \(objective.rawValue)")
                #expect(GraphAudit(graph).findings(found).isEmpty, "\(instance.name), \(objective.rawValue)")
                #expect(found.isComplete)
            }
        }
    }
}
