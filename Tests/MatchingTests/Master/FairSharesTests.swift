import Linking
import Testing
import TestSupport

@testable import Matching

@Suite("Time shared among parts")
struct FairSharesTests {
    @Test("a part with one link gets time for its proof beside a part with thousands")
    func smallParts() throws {
        // 40 classes in one place, any three of which may be linked, and three far away that must form one link.
        let count = 43
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.minSharedDates = 0
        let year = try LinkingYear(
            YearDraft(
                policy: Policy(match: match),
                schools: (0..<count).map {
                    School(
                        id: ID("s\($0)"), name: "School \($0)",
                        place: .grid(easting: $0 < 40 ? 400_000 : 500_000, northing: 200_000))
                },
                classes: (0..<count).map {
                    LinkingClass(id: ID("c\($0)"), school: ID("s\($0)"), yearGroups: [5], pupils: 20)
                },
                background: [
                    BackgroundColumn(
                        name: "fsm", kind: .number, schools: (0..<count).map { .number(Double($0)) })
                ],
                rules: [Rule(.mustLink, "c40", "c41"), Rule(.mustLink, "c41", "c42")]))
        let parts = ProgramBuilder(year, Candidates(year)).parts()
        // 780 pairs and 9880 three-way links; and a single link.
        #expect(parts.map(\.program.links.count) == [10_660, 1])
        let control = SolveControl(deadline: .now + .seconds(1000))
        let solver = PartsSolver(parts: parts, goals: [], control: control)
        let seconds = try solver.sideBySide([0, 1], control) { _, control in control.secondsLeft ?? 0 }
        // The small part comes first and gets at least half of an even share; the other may use everything left.
        #expect(seconds[1] > 200)
        #expect(seconds[0] > 900)
    }
}
