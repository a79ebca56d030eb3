import Linking
import TestSupport
import Testing

@Suite("Changes that make no year")
struct ScenarioFaultTests {
    private func faults(_ changes: Change..., change: (inout YearDraft) -> Void = { _ in }) throws
        -> [ChangeFault]
    {
        var draft = TinyDraft.draft
        TinyDraft.timetable(&draft)
        change(&draft)
        let year = try LinkingYear(draft)
        do {
            _ = try Scenario(year, changes)
            return []
        } catch { return error.faults }
    }

    @Test("name what is not there, all at once, with what was probably meant")
    func notThere() throws {
        let found = try faults(
            .close(Closing(.venue("W"))), .withdraw(Withdrawal(.class("AA"))),
            .set(PolicyValues("match.maxkm", .text("3"))), .edit(CellEdit(.classes, "A", "pupil", "3")),
            .withdraw(Withdrawal(.rule(.mustLink, "A", "B"))))
        #expect(found.map(\.change) == [0, 1, 2, 3, 4])
        #expect(found.map(\.found) == ["W", "AA", "match.maxkm", "pupil", "A, B"])
        #expect(found.map(\.field) == ["venue", "class", "match.maxkm", "column", "must_link"])
        #expect(
            found.prefix(4).map(\.maybe) == [
                "\"V\" was meant", "\"A\" was meant", "\"match.max_km\" was meant", "\"pupils\" was meant",
            ])
    }

    @Test("make the folder faulty, with the change after which it is and its field")
    func faulty() throws {
        let harmless = Change.set(PolicyValues("match.max_km", .text("20")))
        let found = try faults(
            harmless, .edit(CellEdit(.classes, "A", "pupils", "0")),
            .places(Places(.venue("V"), pupils: .number(-1))),
            .set(PolicyValues("schedule.max_km", .text("0"))))
        #expect(found.map(\.change) == [1, 2, 3])
        #expect(found.map(\.field) == ["value", "pupils", "schedule.max_km"])
        // A rule that was kept before, and is not kept with the first change.
        let limit = try faults(
            .set(PolicyValues("match.max_links_between_schools", .text("1"))), harmless
        ) { draft in
            draft.policy.match.maxLinksBetweenSchools = 2
            draft.classes += [
                LinkingClass(id: "A2", school: "S1", yearGroups: [5], pupils: 20),
                LinkingClass(id: "B2", school: "S2", yearGroups: [5], pupils: 20),
            ]
            draft.rules = [Rule(.mustLink, "A", "B"), Rule(.mustLink, "A2", "B2")]
        }
        #expect(limit.map(\.change) == [0])
        let contradiction = try faults(
            harmless, .rule(AddedRule(.mustNotLink, "A", "B")),
            change: { $0.rules = [Rule(.mustLink, "B", "A")] })
        #expect(contradiction.map(\.change) == [1])
        #expect(contradiction.first?.expected.hasSuffix("(rules, must_link B A, rule)") == true)
    }

    @Test("leave a year no date, or a class no school")
    func empty() throws {
        #expect(
            try faults(.close(Closing(.venue("V"), dates: [Days(Day(number: 0))]))).map(\.field) == ["dates"])
        let orphan = Newcomer(
            .class,
            [
                .init("class_id", "C"), .init("school_id", "S9"), .init("year_groups", "5"),
                .init("pupils", "26"),
            ])
        #expect(try faults(.join(orphan)).map(\.field) == ["school_id"])
        let again = Newcomer(.class, [.init("class_id", "A"), .init("pupils", "x"), .init("fms", "2")])
        // No school, no year groups, an id that is taken, and a column nobody reads; and no pupils.
        #expect(
            try faults(.join(again)).map(\.field) == [
                "school_id", "year_groups", "class_id", "pupils", "fms",
            ])
    }
}
