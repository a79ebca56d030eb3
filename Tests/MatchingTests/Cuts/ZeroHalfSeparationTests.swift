import Linking
import Testing

@testable import Matching

@Suite("Separation of zero-half rows")
struct ZeroHalfSeparationTests {
    /// A path 2-0-1-3 of three links. The outer two are in a group with limit 1, so any two of the three exclude
    /// each other.
    private var program: PairingProgram {
        PairingProgram(
            vertexCount: 4,
            links: [.init(a: 0, b: 1, c: -1), .init(a: 0, b: 2, c: -1), .init(a: 1, b: 3, c: -1)],
            weights: [[2, 2, 2]], limits: .init(members: [[1, 2]], linkCount: 3), limit: 1,
            pins: .init(members: [], linkCount: 3))
    }

    @Test("half of each of three mutually exclusive links violates the row of two vertices and a limit")
    func path() {
        let halves = [(link: 0, value: 0.5), (link: 1, value: 0.5), (link: 2, value: 0.5)]
        // (row of 0 + row of 1 + limit) / 2: each link counts 2 in the sum, so 1 in the row, and (1 + 1 + 1) / 2
        // rounds down to 1.
        let set = OddSet(vertices: [0, 1], limits: [0])
        #expect(ZeroHalfSeparation(program, halves).brokenSets(except: []) == [set])
        #expect(set.rightHandSide(limit: 1) == 1)
        #expect(ZeroHalfSeparation(program, halves).brokenSets(except: [set]).isEmpty)
        // No set of vertices alone is violated: in {0, 1, 2}, two halves count.
        let support = Support(links: halves.map { (program.links[$0.link], $0.value) }, vertexCount: 4)
        #expect(OddSetSeparation(support).brokenSets(except: []).isEmpty)
    }

    @Test("an integral solution violates nothing")
    func whole() {
        #expect(ZeroHalfSeparation(program, [(link: 0, value: 1)]).brokenSets(except: []).isEmpty)
    }

    @Test("without such a row the path would need several leaves; with it, one is enough")
    func solved() throws {
        var solver = try PrioritySolver(
            program, goals: [.rules], start: MasterStart(greedy: program), SolveControl())
        let answer = try solver.solve()
        #expect(answer.taken?.count == 1)
        let duals = try #require(answer.root.priorities.first)
        // Half of each link would be worth 3.
        #expect(duals.total == 2 * duals.scale)
        #expect(duals.oddSets.contains { $0.limits == [0] && $0.vertices == [0, 1] })
    }

    @Test("bits add up modulo 2 across words")
    func bits() {
        var bits = Bits([1, 63, 64, 130], count: 200)
        bits.add(Bits([1, 64, 199], count: 200))
        #expect(Array(bits) == [63, 130, 199])
        #expect(bits.contains(130))
        #expect(!bits.contains(64))
    }
}
