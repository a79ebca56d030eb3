import Linking
import Planning
import Results
import Testing

@Suite("Rules that can't all hold")
struct ConflictTests {
    /// Four schools a kilometre apart with one class each, in pairs only.
    private func draft(_ rules: [Rule]) -> YearDraft {
        var match = MatchPolicy(difference: [Measure("meals", .share, weight: 1, columns: ["fsm"])])
        match.threeWay = .never
        let names = ["A", "B", "C", "D"].map { ID($0) }
        return YearDraft(
            policy: Policy(match: match),
            schools: names.enumerated().map {
                School(
                    id: $0.element, name: "School \($0.element)",
                    place: .grid(easting: 400_000 + 1000 * Double($0.offset), northing: 300_000))
            },
            classes: names.map {
                LinkingClass(id: ID($0.text.lowercased()), school: $0, yearGroups: [5], pupils: 30)
            },
            background: [
                BackgroundColumn(
                    name: "fsm", kind: .number, schools: names.indices.map { .number(Double($0)) })
            ], rules: rules)
    }

    @Test("are named, and none of those that could stay")
    func named() throws {
        let rules = [Rule(.mustLink, "B", "D"), Rule(.mustLink, "A", "C"), Rule(.mustLink, "A", "D")]
        let result = try Planner(LinkingYear(draft(rules))).plan()
        #expect(result.status == .infeasible)
        #expect(result.plan.links.isEmpty)
        // B-D and A-D both want the class of D, and A-C and A-D both that of A; the filter drops A-C first, in whatever
        // order the rules came.
        #expect(result.conflict == ["must_link A D", "must_link B D"])
        let other = try Planner(LinkingYear(draft(rules.reversed()))).plan()
        #expect(other.conflict == result.conflict)
    }

    @Test("are none where they all hold")
    func none() throws {
        let result = try Planner(LinkingYear(draft([Rule(.mustLink, "A", "C"), Rule(.mustLink, "B", "D")])))
            .plan()
        #expect(result.status == .optimal)
        #expect(result.conflict.isEmpty)
    }
}
