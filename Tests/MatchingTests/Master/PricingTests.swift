import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("Pricing of links")
struct PricingTests {
    @Test("whatever the duals, its bound is valid for every choice of links")
    func bound() throws {
        var random = SeededGenerator(seed: 3)
        var (tried, near) = (0, 0)
        for seed in 0..<600 as Range<UInt64> {
            var draft = TinyYears.draft(seed: seed, classes: 7)
            draft.rules = []
            // One priority, so that the best of all choices is the best at this priority.
            draft.policy.match.priorities = [random.pick(Priority.sums)]
            draft.policy.match.maxLinksBetweenSchools = 0
            guard let year = try? LinkingYear(draft) else { continue }
            let parts = ProgramBuilder(year, Candidates(year)).parts()
            guard let best = ExhaustiveLinks(year).best, !parts.isEmpty else { continue }
            var sum = 0.0
            for part in parts {
                var master = try Master(part.program)
                try master.setObjective(0)
                // Some of the links are in the master, and all odd sets of three among the first five vertices.
                try master.add(links: part.program.links.indices.filter { _ in random.chance(50) })
                let most = Int32(min(5, part.program.vertexCount))
                for a in 0..<most {
                    for b in 0..<a { for c in 0..<b { try master.add(OddSet(vertices: [c, b, a])) } }
                }
                let largest = Int(part.program.weights[0].map(\.magnitude).max() ?? 0)
                let duals = master.rows.kinds.map { _ in
                    random.chance(50) ? 0 : Double(random.int(0...max(1, largest))) / 2
                }
                let pricing = Pricing(master, duals: duals)
                sum += pricing.bound
            }
            #expect(sum >= Double(best[0]) - 1e-6, "seed \(seed)")
            tried += 1
            near += sum < 2 * Double(best[0].magnitude) ? 1 : 0
        }
        #expect(tried > 200)
        // Bounds that were merely large would prove little.
        #expect(near > 20)
    }

    @Test("a link's reduced weight is its weight minus the duals of its rows, worked out by hand")
    func byHand() throws {
        // Vertices 0 to 3; links 0-1 worth 5, 1-2 worth 7, and 0-1-2 worth 9.
        let program = PairingProgram(
            vertexCount: 4,
            links: [.init(a: 0, b: 1, c: -1), .init(a: 1, b: 2, c: -1), .init(a: 0, b: 1, c: 2)],
            weights: [[5, 7, 9]], limits: .init(members: [[0, 2]], linkCount: 3), limit: 1,
            pins: .init(members: [], linkCount: 3))
        var master = try Master(program)
        try master.setObjective(0)
        try master.add(limit: 0)
        try master.add(OddSet(vertices: [0, 1, 2]))
        // Rows: the four vertices, the limit, the odd set.
        let pricing = Pricing(master, duals: [1, 2, 3, 0, 0.5, 4])
        // 5 − 1 − 2 − ½ − 4, 7 − 2 − 3 − 4 and 9 − 1 − 2 − 3 − ½ − 4.
        #expect(pricing.reducedWeights == [-2.5, -2, -1.5])
        // No link could add anything: 1 + 2 + 3 for the vertices, ½ for the limit, 4 · ⌊3/2⌋ for the set.
        #expect(pricing.bound == 10.5)
        // Without duals, each vertex may gain its share of its best link: 3, 3.5, 3.5, 0.
        let none = Pricing(master, duals: [0, 0, 0, 0, 0, 0])
        #expect(none.bound == 10)
        #expect(none.improving(master, most: 2) == [2, 1])
    }
}
