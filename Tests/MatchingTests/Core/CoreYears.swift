import Blossom
import Linking
import TestSupport
import Testing

@testable import Matching

/// Parts of random years, and the results of the two layers for them.
enum CoreYears {
    /// The parts of a year of `count` classes, and the names of its priorities; no parts if the draft contradicts
    /// itself.
    static func parts(
        seed: UInt64, classes count: Int, isDense: Bool, hasSideRules: Bool, threeWay: ThreeWayPolicy
    ) -> (programs: [PairingProgram], goals: [Goal]) {
        var draft =
            isDense
            ? TinyYears.dense(seed: seed, classes: count) : TinyYears.draft(seed: seed, classes: count)
        if !hasSideRules {
            draft.rules = []
            draft.policy.match.maxLinksBetweenSchools = 0
        }
        draft.policy.match.threeWay = threeWay
        draft.policy.match.priorities = Priority.sums
        guard let year = try? LinkingYear(draft) else { return ([], []) }
        let parts = ProgramBuilder(year, Candidates(year)).parts()
        return (parts.map(\.program), year.policy.match.priorities.map(Goal.priority))
    }

    /// What the core knows about a part's pairs, whoever solves the part.
    static func start(_ program: PairingProgram) throws -> CoreStart {
        let pairs = program.pairsAlone
        let weights = try #require(LexicographicWeights<Int128>(pairs))
        let edges = pairs.edges(weights)
        let solution = maximumWeightMatching(vertexCount: pairs.vertexCount, edges: edges)
        return CoreStart(pairs.links(of: solution.mates), solution, edges)
    }

    /// The master's result; nil if it did not finish.
    static func master(_ program: PairingProgram, _ goals: [Goal], _ start: MasterStart) throws
        -> PartAnswer?
    {
        var solver = try PrioritySolver(program, goals: goals, start: start, SolveControl())
        let answer = try solver.solve()
        return answer.isInfeasible || answer.isSearched ? answer : nil
    }

    /// The values at every priority; nil if there is no choice of links.
    static func values(_ answer: PartAnswer) -> [Int]? { answer.taken.map { answer.program.values($0) } }
}
