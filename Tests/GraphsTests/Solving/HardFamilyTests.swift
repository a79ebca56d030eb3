import Generating
import Graphs
import Testing

@Suite("Graph families that are hard for matching codes")
struct HardFamilyTests {
    private func solved(_ family: GraphFamily, _ vertices: Int, _ objective: GraphObjective) throws
        -> GraphCertificate
    {
        let graph = try family.graph(vertices: vertices, seed: 20)
        let found = try #require(try GraphMatcher(graph, for: objective).solve())
        #expect(GraphAudit(graph).findings(found).isEmpty, "\(family), \(objective)")
        #expect(found.isComplete)
        return found
    }

    @Test("each family is solved with a proof at thousands of vertices", arguments: GraphFamily.allCases)
    func families(_ family: GraphFamily) throws {
        let vertices = family == .complete ? 120 : 3000
        let largest = try solved(family, vertices, .maxWeight)
        for objective in [GraphObjective.maxWeightPerfect, .minWeightPerfect] {
            let perfect = try solved(family, vertices, objective)
            if family == .thin {
                #expect(perfect.witness != nil)
            } else {
                // A perfect matching is also a matching.
                #expect(try #require(perfect.weight) <= #require(largest.weight))
            }
        }
    }

    @Test(
        "small members of each family reach the value found by trying all matchings",
        arguments: GraphFamily.allCases)
    func small(_ family: GraphFamily) throws {
        for seed in 0..<40 as Range<UInt64> {
            let graph = try family.graph(vertices: 12, seed: seed)
            for objective in GraphObjective.allCases {
                let found = try #require(try GraphMatcher(graph, for: objective).solve())
                #expect(GraphAudit(graph).findings(found).isEmpty)
                #expect(
                    found.weight == ExhaustiveMatching(graph).best(objective),
                    "\(family), \(seed), \(objective)")
            }
        }
    }

    @Test("odd sets can nest to the greatest possible depth")
    func depth() throws {
        // Two nests of 499 vertices: a triangle, extended 248 times by two vertices.
        let found = try solved(.nested, 1000, .maxWeight)
        var depths: [Int] = []
        for set in found.oddSets { depths.append(1 + (set.sets.map { depths[$0] }.max() ?? 0)) }
        #expect(depths.max() == 249)
    }

    @Test("weights of 10^12 with thousands of vertices need more than 64 bits, and get them")
    func wide() throws {
        let found = try solved(.huge, 3000, .minWeightPerfect)
        #expect(found.matching.count == 1500)
    }
}
