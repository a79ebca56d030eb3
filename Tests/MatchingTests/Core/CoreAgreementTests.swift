import Linking
import TestSupport
import Testing

@testable import Matching

@Suite("The matching core and the master")
struct CoreAgreementTests {
    /// The number of parts with more than two vertices, and how many of them the core solved.
    private func compare(
        seeds: Range<UInt64>, classes: (UInt64) -> Int, isDense: Bool, hasSideRules: Bool,
        threeWay: ThreeWayPolicy
    ) throws -> (parts: Int, solved: Int) {
        var (parts, solved) = (0, 0)
        for seed in seeds {
            let (programs, goals) = CoreYears.parts(
                seed: seed, classes: classes(seed), isDense: isDense, hasSideRules: hasSideRules,
                threeWay: threeWay)
            for (number, program) in programs.enumerated() where program.vertexCount > 2 {
                parts += 1
                guard
                    case .solved(let core) = CoreSolver(program: program, control: SolveControl()).solve()
                else { continue }
                solved += 1
                let what: Comment = "seed \(seed), part \(number)"
                let master = try #require(
                    try CoreYears.master(program, goals, MasterStart(greedy: program)), what)
                let taken = try #require(core.taken, what)
                #expect(core.program.isFeasible(taken), what)
                let values = core.program.values(taken)
                #expect(values == CoreYears.values(master), what)
                // If it has no leaves, its duals prove every priority.
                if core.branched == nil {
                    #expect(core.root.priorities.map { $0.total.flooredQuotient($0.scale) } == values, what)
                }
            }
        }
        return (parts, solved)
    }

    @Test("reach the same values in tiny years of pairs, all of which the core solves")
    func tinyPairs() throws {
        let (parts, solved) = try compare(
            seeds: 0..<300, classes: { 4 + Int($0 % 7) }, isDense: false, hasSideRules: false,
            threeWay: .never)
        #expect(parts > 100)
        #expect(solved == parts)
    }

    @Test("reach the same values in tiny years with three-way links, many of which the core solves")
    func tinyThreeWay() throws {
        let (parts, solved) = try compare(
            seeds: 0..<300, classes: { 4 + Int($0 % 7) }, isDense: true, hasSideRules: false,
            threeWay: .whenNeeded)
        #expect(parts > 100)
        #expect(solved > parts / 3)
    }

    @Test("reach the same values in years of 20 to 60 classes with pairs alone")
    func pairs() throws {
        for isDense in [false, true] {
            let (parts, solved) = try compare(
                seeds: 500..<520, classes: { 20 + 2 * Int($0 % 21) }, isDense: isDense, hasSideRules: false,
                threeWay: .never)
            #expect(parts > 15)
            #expect(solved == parts)
        }
    }

    @Test("reach the same values in years of 20 to 60 classes with three-way links")
    func threeWay() throws {
        let (parts, solved) = try compare(
            seeds: 540..<556, classes: { 20 + 2 * Int($0 % 21) + Int($0 % 2) }, isDense: true,
            hasSideRules: false, threeWay: .whenNeeded)
        #expect(parts > 10)
        #expect(solved > parts / 3)
    }

    @Test("reach the same values when the side rules happen to hold anyway")
    func looseRules() throws {
        let (parts, solved) = try compare(
            seeds: 0..<300, classes: { 4 + Int($0 % 7) }, isDense: false, hasSideRules: true,
            threeWay: .never)
        #expect(parts > 60)
        #expect(solved > parts / 3)
        #expect(solved < parts)
    }
}
