import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("A master that starts from the core")
struct CoreStartTests {
    @Test(
        "ends with the values of one that starts from a greedy choice, whether its matching keeps the rules or not"
    )
    func sameValues() throws {
        var (compared, better, worse, withSets) = (0, 0, 0, 0)
        for seed in 0..<160 as Range<UInt64> {
            let (programs, goals) = CoreYears.parts(
                seed: seed, classes: 6 + Int(seed % 12), isDense: seed % 2 == 0, hasSideRules: true,
                threeWay: seed % 3 == 0 ? .never : .whenNeeded)
            for program in programs where program.vertexCount > 3 {
                let greedy = MasterStart(greedy: program)
                // Whether or not the matching keeps the rules, the master can start from it.
                let core = MasterStart(program, core: try CoreYears.start(program), SolveControl())
                if let taken = core.taken { #expect(program.isFeasible(taken)) }
                #expect(core.columns == Set(core.columns + (core.taken ?? [])).sorted())
                #expect(Set(core.oddSets).count == core.oddSets.count)
                #expect(
                    core.oddSets.allSatisfy {
                        $0.vertices.count % 2 == 1 && $0.vertices == $0.vertices.sorted()
                    })
                let (before, after) = (greedy.taken.map(program.values), core.taken.map(program.values))
                if let before, let after {
                    better += after.isLexicographicallyAbove(before) ? 1 : 0
                    worse += before.isLexicographicallyAbove(after) ? 1 : 0
                }
                withSets += core.oddSets.count > greedy.oddSets.count ? 1 : 0
                guard let one = try CoreYears.master(program, goals, greedy),
                    let other = try CoreYears.master(program, goals, core)
                else { continue }
                #expect(CoreYears.values(one) == CoreYears.values(other), "seed \(seed)")
                compared += 1
            }
        }
        #expect(compared > 60)
        #expect(better > 10)
        #expect(worse == 0)
        #expect(withSets > 5)
    }

    @Test("knows the odd set of a triangle and its best pair, worked out by hand")
    func triangle() throws {
        // Three vertices, pairs worth 5, 7 and 6. One pair is possible, and the one worth 7 is best. Duals in
        // halves without the set of all three would add up to at least 5 + 7 + 6 = 18 > 14.
        let program = PairingProgram(
            vertexCount: 3,
            links: [.init(a: 0, b: 1, c: -1), .init(a: 0, b: 2, c: -1), .init(a: 1, b: 2, c: -1)],
            weights: [[5, 7, 6]], limits: .init(members: [], linkCount: 3), limit: 0,
            pins: .init(members: [], linkCount: 3))
        let core = try CoreYears.start(program)
        #expect(core.taken == [1])
        #expect(core.tight == [0, 1, 2])
        #expect(core.oddSets.map(\.vertices) == [[0, 1, 2]])
    }
}
