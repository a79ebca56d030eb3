import Generating
import Graphs
import Testing

@Suite("Families that are hard for matching codes")
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

    @Test("thousands of vertices of each are solved with a proof", arguments: GraphFamily.allCases)
    func families(_ family: GraphFamily) throws {
        let vertices = family == .complete ? 120 : 3000
        let largest = try solved(family, vertices, .maxWeight)
        for objective in [GraphObjective.maxWeightPerfect, .minWeightPerfect] {
            let perfect = try solved(family, vertices, objective)
            if family == .thin {
                #expect(perfect.witness != nil)
            } else {
                // A perfect matching is a matching.
                #expect(try #require(perfect.weight) <= #require(largest.weight))
            }
        }
    }

    @Test("small ones of each have the value that trying all finds", arguments: GraphFamily.allCases)
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

    @Test("odd sets nest as deep as they can")
    func depth() throws {
        // Two nests of 499 vertices: a triangle and 248 times two more vertices each.
        let found = try solved(.nested, 1000, .maxWeight)
        var depths: [Int] = []
        for set in found.oddSets { depths.append(1 + (set.sets.map { depths[$0] }.max() ?? 0)) }
        #expect(depths.max() == 249)
    }

    @Test("weights of 10^12 and thousands of vertices need more than 64 bits, and get them")
    func wide() throws {
        let found = try solved(.huge, 3000, .minWeightPerfect)
        #expect(found.matching.count == 1500)
    }
}
