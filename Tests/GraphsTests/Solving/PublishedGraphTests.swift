import Foundation
import Graphs
import TestSupport
import Testing

@Suite("Graphs with published values", .enabled(if: SharedData.isThere, "the graphs are not there"))
struct PublishedGraphTests {
    private struct Instance: Decodable {
        let name: String
        let n: Int
        let edges: [[Int]]
        let max_perfect: Double
        let min_perfect: Double
    }

    @Test("all of them have the published weights, with proofs that hold")
    func all() throws {
        let file = URL(fileURLWithPath: try #require(SharedData.path))
            .appendingPathComponent("matching/perfect_matching_instances.json")
        let instances = try JSONDecoder().decode([Instance].self, from: Data(contentsOf: file))
        #expect(instances.count == 39)
        for instance in instances {
            // Most are numbered from 0, two from 1.
            let shift = instance.edges.contains { $0[0] == 0 || $0[1] == 0 } ? 1 : 0
            let graph = try PlainGraph(
                vertexCount: instance.n,
                edges: instance.edges.map { GraphEdge(Int32($0[0] + shift), Int32($0[1] + shift), weight: $0[2]) })
            for (objective, value) in [
                (GraphObjective.maxWeightPerfect, instance.max_perfect),
                (.minWeightPerfect, instance.min_perfect),
            ] {
                let found = try #require(try GraphMatcher(graph, for: objective).solve())
                #expect(found.weight == Int(exactly: value), "\(instance.name), \(objective.rawValue)")
                #expect(GraphAudit(graph).findings(found).isEmpty, "\(instance.name), \(objective.rawValue)")
                #expect(found.isComplete)
            }
        }
    }
}
