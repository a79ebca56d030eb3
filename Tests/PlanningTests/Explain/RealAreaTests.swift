import Explaining
import Linking
import LinkingFiles
import Planning
import Results
import TestSupport
import Testing

@Suite("Answers about a real area", .enabled(if: SharedData.isThere, "the real areas are not there"))
struct RealAreaTests {
    @Test("what a pair costs equals a plan from scratch with the demand as a rule of the file")
    func scratch() throws {
        let folder = try #require(SharedData.folders.first { $0.hasSuffix("bristol") })
        let year = try InputFolder.read(folder).year
        let result = try Planner(year).match()
        #expect(result.links.status == .optimal)
        let values = result.links.priorities.map(\.value)
        let pairs = Candidates(year).pairs
        var random = SeededGenerator(seed: 5)
        let sample = (0..<10).map { _ in random.pick(pairs) }.map { (Int($0.a), Int($0.b)) }
        let linked = result.plan.links.prefix(3).map { ($0[0], $0[1]) }
        var losses = 0
        for (a, b) in sample + linked {
            let answer = try Planner(year).explain(pair: a, b, in: result.plan)
            let anew = try #require(answer.anew)
            let isNow = result.plan.links.contains { $0.contains(a) && $0.contains(b) }
            let demand = PairDemand(isNow ? .apart : .together, year.classes[a].id, year.classes[b].id)
            let scratch = try? Planner(Scenario(year, [.demand(demand)]).year).match()
            #expect(anew.status == scratch?.links.status)
            let expected = scratch.map { zip($0.links.priorities, values).map { $0.value - $1 } }
            if scratch?.links.status == .optimal { #expect(anew.differences == expected, "\(a), \(b)") }
            if !anew.isFree { losses += 1 }
        }
        #expect(losses > 5)
    }
}
