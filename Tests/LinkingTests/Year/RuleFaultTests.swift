import TestSupport
import Linking
import Testing

@Suite("What is wrong with rules")
struct RuleFaultTests {
    /// A second class of each of the two schools.
    private let second = [
        LinkingClass(id: "A2", school: "S1", yearGroups: [5], pupils: 30),
        LinkingClass(id: "B2", school: "S2", yearGroups: [5], pupils: 30),
    ]

    @Test(
        "a must_link and a must_not_link of the same two contradict each other, and both rows are named",
        arguments: [
            ("A", "B", "A", "B"), ("A", "B", "B", "A"), ("S1", "S2", "S2", "S1"), ("A", "B", "S1", "B"),
        ])
    func contradiction(a: String, b: String, c: String, d: String) {
        let errors = TinyDraft.errors {
            $0.rules = [Rule(.mustNotLink, ID(c), ID(d)), Rule(.mustLink, ID(a), ID(b))]
        }
        #expect(errors.map(\.at) == ["rules.1.rule"])
        #expect(errors.map(\.otherAt) == ["rules.0.rule"])
        #expect(errors.first?.found == "must_link \(a) \(b)")
    }

    @Test("a must_link names two classes or two schools, and nobody is linked with itself")
    func kinds() {
        let errors = TinyDraft.errors { $0.rules = [Rule(.mustLink, "A", "S2"), Rule(.mustLink, "A", "A")] }
        #expect(errors.map(\.at) == ["rules.0.b", "rules.1.b"])
        #expect(errors.first?.expected == "a class, as A is")
    }

    @Test("an id that is a class's and a school's is told, for nobody knows which was meant")
    func both() {
        let errors = TinyDraft.errors { draft in
            draft.classes[0].id = "S1"
            draft.rules = [Rule(.mustNotLink, "S1", "B")]
        }
        #expect(errors.map(\.at) == ["rules.0.a"])
    }

    @Test("two must_links between schools that may have one link are told with both rows")
    func limit() {
        let rules = [Rule(.mustLink, "A", "B"), Rule(.mustLink, "A2", "B2")]
        let errors = TinyDraft.errors(TinyDraft.adding(second)) { $0.rules = rules }
        #expect(errors.map(\.at) == ["rules.1.rule"])
        #expect(errors.map(\.otherAt) == ["rules.0.rule"])
        #expect(errors.first?.expected.hasPrefix("at most 1 link between S1 and S2") == true)
        // With a limit of two, or none, both can be kept.
        for limit in [2, 0] {
            #expect(
                TinyDraft.errors(TinyDraft.adding(second)) {
                    $0.rules = rules
                    $0.policy.match.maxLinksBetweenSchools = limit
                }.isEmpty)
        }
    }

    @Test("at most three classes can be held together by rules")
    func fourTogether() {
        let more = ["C", "D"].map { LinkingClass(id: ID($0), school: "S3", yearGroups: [5], pupils: 30) }
        let errors = TinyDraft.errors(TinyDraft.adding(more)) {
            $0.policy.match.sameSchool = .allowed
            $0.rules = [Rule(.mustLink, "A", "B"), Rule(.mustLink, "B", "C"), Rule(.mustLink, "C", "D")]
        }
        #expect(errors.map(\.at) == ["rules.2.rule"])
        #expect(errors.map(\.otherAt) == ["rules.0.rule"])
    }

    @Test("a must_link overrides distance, year gap and shared dates, with a warning that says which and why")
    func overridden() {
        let warnings = TinyDraft.warnings { draft in
            draft.policy.match.maxKm = 4
            draft.classes[0].yearGroups = [2]
            draft.classes[0].weekdays = Weekdays(.monday)
            draft.rules = [Rule(.mustLink, "A", "B")]
        }
        #expect(warnings.map(\.at) == ["rules.0.rule"])
        #expect(
            warnings.first?.expected == """
                classes that may link by the policy too; this rule overrides distance, year_gap, shared_dates: they are \
                5 km apart, and may be 4 km; their year groups are 3 apart, and may be 1; they are both free on 1 date, \
                and need 3
                """)
    }

    @Test("a must_link of classes that no candidate can satisfy says why, and what would help")
    func unsatisfiable() {
        let errors = TinyDraft.errors { draft in
            draft.classes[0].formats = .online
            draft.classes[1].formats = .inPerson
            draft.rules = [Rule(.mustLink, "A", "B")]
        }
        #expect(errors.map(\.at) == ["rules.0.rule"])
        #expect(errors.first?.expected.contains("one only meets online, the other only in person") == true)
        #expect(errors.first?.maybe == "set the mode of one to either, or delete this rule")
    }

    @Test("a must_link of classes so far apart that their points leave the range is told")
    func enormousPoints() {
        func errors(_ maxKm: Double) -> [Fault] {
            TinyDraft.errors { draft in
                draft.policy.match.maxKm = maxKm
                draft.policy.match.points.distance = -1000
                draft.rules = [Rule(.mustLink, "A", "B")]
            }
        }
        // 5 km are 50 times 100 m, and so worth 50 · 10,000 · 1000 = 500,000,000; they are 500 times 10 m.
        #expect(errors(0.1).isEmpty)
        let found = errors(0.01)
        #expect(found.map(\.at) == ["rules.0.rule"])
        // 3,000 for difference and 500 for five shared dates besides.
        #expect(found.first?.expected.contains("these are worth 5000003500, because they are 5 km") == true)
        #expect(found.first?.maybe.hasPrefix("lower match.points.distance or raise match.max_km") == true)
    }

    @Test("a must_link of schools does not override the distance, and says why it can't be kept")
    func farSchools() {
        let errors = TinyDraft.errors { draft in
            draft.policy.match.maxKm = 4
            draft.rules = [Rule(.mustLink, "S1", "S2")]
        }
        #expect(errors.map(\.at) == ["rules.0.rule"])
        #expect(errors.first?.expected.contains("they are 5 km apart, and may be 4 km") == true)
    }

    @Test("a must_link of a school without a class says so")
    func emptySchool() {
        let errors = TinyDraft.errors(TinyDraft.adding([])) { $0.rules = [Rule(.mustLink, "S1", "S3")] }
        #expect(errors.first?.expected.contains("Ash has no class") == true)
    }

    @Test("three classes held together must be willing, allowed, and able to link two by two")
    func threeTogether() {
        let third = LinkingClass(id: "C", school: "S3", yearGroups: [5], pupils: 30)
        func errors(_ change: (inout YearDraft) -> Void) -> [String] {
            TinyDraft.errors(TinyDraft.adding([third])) { draft in
                draft.rules = [Rule(.mustLink, "A", "B"), Rule(.mustLink, "B", "C")]
                change(&draft)
            }.map(\.expected)
        }
        #expect(errors { _ in }.isEmpty)
        #expect(errors { $0.classes[2].threeWay = false }.first?.hasSuffix("C is not") == true)
        #expect(errors { $0.policy.match.threeWay = .never }.first?.contains("three_way: never") == true)
        // A and C are no pair of the rules, so that the policy's distance of less than 1 km keeps them apart.
        #expect(errors { $0.policy.match.maxKm = 0.9 }.first?.contains("A and C may not") == true)
    }

    @Test("what can be told of rows alone is told without asking what the rules can keep")
    func rowFaults() {
        var draft = TinyDraft.draft
        draft.policy.match.maxKm = 4
        draft.rules = [Rule(.mustLink, "S1", "S2")]
        #expect(draft.rowFaults.errors.isEmpty)
        draft.rules.append(Rule(.mustNotLink, "S1", "S2"))
        #expect(draft.rowFaults.errors.map(\.at) == ["rules.0.rule"])
    }
}
