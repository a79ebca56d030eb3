import Linking
import TestSupport
import Testing

@testable import Scheduling

@Suite("The limits of a branch and bound")
struct LimitTests {
    /// The answer for a tiny year that takes branching, and the best values at its priorities.
    private func solve(_ seed: UInt64, classes: Int, _ effort: Effort) throws -> (
        values: [Int], bounds: [Int?], best: [Int]
    ) {
        let year = try LinkingYear(TinyYears.tight(seed: seed, classes: classes))
        let links = firstLinks(year)
        let program = TimetableProgram(year, links: links)
        var solver = try TimetableSolver(
            program, goals: year.policy.schedule.priorities.map(Goal.priority), effort: effort, SolveControl()
        )
        let answer = try solver.solve()
        return (
            program.values(answer.patterns), answer.bounds, ExhaustiveTimetable(year, links: links).best
        )
    }

    @Test(
        "who runs out of nodes or of memory says what is found, and a bound that is true",
        arguments: [(12, 8), (99, 6), (150, 6), (173, 6)] as [(UInt64, Int)])
    func outOfEither(seed: UInt64, classes: Int) throws {
        for effort in [Effort(nodes: 1), Effort(decisions: 0)] {
            let (values, bounds, best) = try solve(seed, classes: classes, effort)
            #expect(!best.lexicographicallyPrecedes(values))
            for (bound, place) in zip(bounds, best.indices) {
                // Behind a priority that is open, nothing is known.
                guard let bound, values.prefix(place) == best.prefix(place) else { break }
                #expect(bound >= best[place])
            }
            if effort.nodes == 1 { #expect(bounds != values, "no limit was met") }
        }
        let whole = try solve(seed, classes: classes, .whole(threads: 1))
        #expect(whole.values == whole.best && whole.bounds == whole.best)
    }

    @Test("nodes may hold no more decisions than are allowed")
    func memory() throws {
        let answer = try solve(12, classes: 8, Effort(decisions: 0))
        #expect(answer.bounds[0] ?? 0 > answer.values[0])
    }
}
