import Graphs
import TestSupport
import Testing

@Suite("Small random graphs, compared with all their matchings")
struct ExhaustiveComparisonTests {
    /// How weights are drawn: many ties, both signs, a middle range, and the largest allowed.
    private static let ranges = [
        1...1, -3...3, -50...100, -PlainGraph.largestWeight...PlainGraph.largestWeight,
    ]

    @Test(
        "every objective reaches the value found by trying all matchings, with a valid proof",
        arguments: 0..<30)
    func values(_ block: Int) throws {
        for seed in block * 100..<(block + 1) * 100 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let graph = try PlainGraph.random(
                &generator, vertices: 0...(seed % 10 == 0 ? 10 : 8),
                weights: Self.ranges[seed % Self.ranges.count])
            let oracle = ExhaustiveMatching(graph)
            for objective in GraphObjective.allCases {
                let found = try #require(try GraphMatcher(graph, for: objective).solve())
                #expect(GraphAudit(graph).findings(found).isEmpty, "seed \(seed), \(objective)")
                #expect(
                    found.isComplete && found.weight == oracle.best(objective), "seed \(seed), \(objective)")
                if let witness = found.witness {
                    #expect(witness.deficiency == oracle.deficiency, "seed \(seed), \(objective)")
                }
            }
        }
    }

    @Test("the same graph, listed differently, gives the same certificate")
    func sameAnswer() throws {
        for seed in 0..<100 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let graph = try PlainGraph.random(&generator, vertices: 2...14, weights: 0...3)
            let again = try PlainGraph(
                vertexCount: graph.vertexCount, edges: graph.edges.shuffled(using: &generator))
            for objective in GraphObjective.allCases {
                #expect(
                    try GraphMatcher(graph, for: objective).solve()
                        == GraphMatcher(again, for: objective).solve())
            }
        }
    }

    @Test("a stopped search returns a valid matching and bound, or nothing")
    func stopped() throws {
        var open = 0
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let graph = try PlainGraph.random(&generator, vertices: 6...10, weights: -5...20)
            let oracle = ExhaustiveMatching(graph)
            for objective in GraphObjective.allCases {
                var asked = 0
                let found = try GraphMatcher(graph, for: objective).solve {
                    asked += 1
                    return asked > seed % 3
                }
                guard let found, case .duals(let weight, let bound, _) = found.proof else { continue }
                #expect(GraphAudit(graph).findings(found).isEmpty)
                let best = Int128(try #require(oracle.best(objective)))
                #expect(
                    objective.isMaximum
                        ? Int128(weight) <= best && best <= bound : Int128(weight) >= best && best >= bound)
                if !found.isComplete { open += 1 }
            }
        }
        #expect(open > 0)
    }
}
